/** The reference with its try-it. Only the reference page loads this: it is larger than everything else together. */
import { ApiReferenceReact } from "@scalar/api-reference-react";
import "@scalar/api-reference-react/style.css";
import "./adopted-style.ts";
import "./scalar.css";

/** Shows a document of ours and calls the platform it describes; nothing outside is asked, and no token is kept. */
export function Scalar({ document, scopes }: { readonly document: string; readonly scopes: readonly string[] }) {
  return (
    <ApiReferenceReact
      configuration={{
        url: document,
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
        forceDarkModeState: isDark() ? "dark" : "light",
        // A token that a page keeps is a token that another page can take.
        persistAuth: false,
        authentication: {
          preferredSecurityScheme: "oauth",
          securitySchemes: { oauth: { flows: { clientCredentials: { selectedScopes: [...scopes] } } } },
        },
      }}
    />
  );
}

/** What the page is drawn in when Scalar begins; it is told once. */
const isDark = (): boolean => {
  const { theme } = globalThis.document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
};
