/** The reference with its try-it. Only the reference page loads this: it is larger than everything else together. */
import { ApiReferenceReact, type AnyApiReferenceConfiguration } from "@scalar/api-reference-react";
import { useEffect, useMemo } from "react";
import "@scalar/api-reference-react/style.css";
import "./adopted-style.ts";
import { useColorMode } from "./color-mode.ts";
import type { ApiDocument } from "../api/document.ts";
import { mendScalar } from "./mend-scalar.ts";
import { hiddenClients } from "./hidden-clients.ts";
import { readyToTry } from "./ready-to-try.ts";
import "./scalar.css";

interface Shown {
  readonly document: ApiDocument;
  readonly scopes: readonly string[];
}

/** Shows a document of ours and calls the platform it describes; nothing outside is asked, and no token is kept. */
export function Scalar({ document, scopes }: Shown) {
  useColorMode();
  // Dialogs and lists are put beside the root of the page.
  useEffect(() => mendScalar(globalThis.document.body), []);
  const configuration = useMemo(() => configurationOf(document, scopes), [document, scopes]);
  return <ApiReferenceReact configuration={configuration} />;
}

const configurationOf = (document: ApiDocument, scopes: readonly string[]): AnyApiReferenceConfiguration => ({
  content: { ...readyToTry(document) },
  theme: "none",
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: "never",
  documentDownloadType: "none",
  hideDarkModeToggle: true,
  hideSearch: true,
  hiddenClients,
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
  // A token that a page keeps is a token that another page can take.
  persistAuth: false,
  authentication: {
    preferredSecurityScheme: "oauth",
    securitySchemes: { oauth: { flows: { clientCredentials: { selectedScopes: [...scopes] } } } },
  },
});
