/** The first call in several languages, with the reader's own key in it. */
import type { WaysIn } from "../api/ways-in.ts";
import type { FreshCredential } from "./fresh-secrets.ts";

export const languages = ["curl", "TypeScript", "Python"] as const;
export type Language = (typeof languages)[number];

type Sample = (given: FreshCredential & { readonly token: string; readonly call: string }) => string;

/** Text to be pasted into a shell or a file. */
export const sampleIn = (language: Language, credential: FreshCredential, ways: WaysIn): string =>
  samples[language]({ ...credential, token: ways.token_endpoint, call: ways.first_call.url });

const samples: Readonly<Record<Language, Sample>> = {
  curl: ({ clientId, clientSecret, token, call }) => `TOKEN_URL=${token}
CALL_URL="${call}"

TOKEN=$(curl -s $TOKEN_URL \\
  -d grant_type=client_credentials \\
  -d client_id=${clientId} \\
  -d client_secret=${clientSecret} |
  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

curl -i "$CALL_URL" \\
  -H "Authorization: Bearer $TOKEN"`,

  TypeScript: ({ clientId, clientSecret, token, call }) => `const tokenUrl = "${token}";
const callUrl = "${call}";

const answer = await fetch(tokenUrl, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "${clientId}",
    client_secret: "${clientSecret}",
  }),
});
const { access_token } = await answer.json();

const response = await fetch(callUrl, {
  headers: { authorization: \`Bearer \${access_token}\` },
});
console.log(response.status, await response.json());`,

  Python: ({ clientId, clientSecret, token, call }) => `import json
from urllib.parse import urlencode
from urllib.request import Request, urlopen

token_url = "${token}"
call_url = "${call}"

form = urlencode({
    "grant_type": "client_credentials",
    "client_id": "${clientId}",
    "client_secret": "${clientSecret}",
})
with urlopen(token_url, form.encode()) as answer:
    token = json.load(answer)["access_token"]

request = Request(call_url)
request.add_header("Authorization", f"Bearer {token}")
with urlopen(request) as response:
    print(response.status, json.load(response))`,
};

/** What a program reads its settings from. */
export const environmentFile = ({ clientId, clientSecret }: FreshCredential, ways: WaysIn): string =>
  [
    `TIERLINE_URL=${ways.portal.replace(/\/$/, "")}`,
    `TIERLINE_TOKEN_URL=${ways.token_endpoint}`,
    `TIERLINE_CLIENT_ID=${clientId}`,
    `TIERLINE_CLIENT_SECRET=${clientSecret}`,
    "",
  ].join("\n");
