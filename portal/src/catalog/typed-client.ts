/** A client of an API for TypeScript programs: one file, with openapi-fetch and without anything of ours. */
import { apiId, basePath, type About } from "@tierline/kernel/api/about";
import { Problem } from "@tierline/kernel/errors/problem";
import { clientTypes, fileName } from "@tierline/openapi/client-types";

/** Where the API and its tokens are for whoever calls it. */
export interface ClientPlaces {
  readonly origin: string;
  readonly tokenUrl: string;
}

/** The file's text. Rejects with `not-found` for an API whose client is not committed. */
export async function typedClient(about: About, places: ClientPlaces): Promise<string> {
  const types = await clientTypes(about);
  if (types === undefined) throw new Problem("not-found", `${apiId(about)} has no client yet.`);
  return `${programOf(about, places)}\n${types}`;
}

/** `createStorefrontClient` */
const makerOf = ({ name }: About): string =>
  `create${name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Client`;

/** A test compiles and runs it. */
const programOf = (about: About, { origin, tokenUrl }: ClientPlaces): string => `\
// ${about.title} ${about.version}: a client made from its contract. It wants the package openapi-fetch:
//
// import { ${makerOf(about)} } from "./${fileName(about)}.ts";
//
// const api = ${makerOf(about)}({
//   clientId: process.env.TIERLINE_CLIENT_ID ?? "",
//   clientSecret: process.env.TIERLINE_CLIENT_SECRET ?? "",
// });
// const { data, error } = await api.GET("/…");

import createClient, { type Client } from "openapi-fetch";

/** As the portal shows it once. */
export interface Credential {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where the API and its tokens are. */
export interface Places {
  readonly baseUrl: string;
  readonly tokenUrl: string;
}

const here: Places = {
  baseUrl: ${JSON.stringify(origin + basePath(about))},
  tokenUrl: ${JSON.stringify(tokenUrl)},
};

/** Asks for tokens itself, and keeps each until shortly before it ends. Calls reject when there is none to be had. */
export function ${makerOf(about)}(credential: Credential, places: Places = here): Client<paths> {
  let held: Token | undefined;
  let asking: Promise<Token> | undefined;
  const token = async (): Promise<string> => {
    if (held !== undefined && held.until > Date.now()) return held.text;
    asking ??= askForToken(credential, places.tokenUrl).finally(() => {
      asking = undefined;
    });
    held = await asking;
    return held.text;
  };
  const client = createClient<paths>({ baseUrl: places.baseUrl });
  client.use({
    onRequest: async ({ request }) => {
      request.headers.set("authorization", \`Bearer \${await token()}\`);
      return request;
    },
  });
  return client;
}

interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

async function askForToken({ clientId, clientSecret }: Credential, tokenUrl: string): Promise<Token> {
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  const response = await fetch(tokenUrl, { method: "POST", body: new URLSearchParams(form) });
  if (!response.ok) throw new Error(\`No token: \${response.status} \${await response.text()}\`);
  const { access_token: text, expires_in: seconds } = (await response.json()) as {
    access_token: string;
    expires_in: number;
  };
  return { text, until: Date.now() + (seconds - Math.min(30, seconds / 2)) * 1_000 };
}
`;
