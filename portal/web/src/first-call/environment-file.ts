import type { WaysIn } from "../api/ways-in.ts";
import { keyVariables } from "../samples/code.ts";
import type { FreshCredential } from "./fresh-secrets.ts";

/** What a program reads its settings from, `tierline.env`. */
export const environmentFile = ({ clientId, clientSecret }: FreshCredential, ways: WaysIn): string =>
  [
    `TIERLINE_URL=${ways.portal.replace(/\/$/, "")}`,
    `TIERLINE_TOKEN_URL=${ways.token_endpoint}`,
    `${keyVariables.clientId}=${clientId}`,
    `${keyVariables.clientSecret}=${clientSecret}`,
    "",
  ].join("\n");
