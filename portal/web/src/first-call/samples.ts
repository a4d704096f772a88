/** The first call in several languages, with the reader's own key in it. */
import type { FreshCredential } from "./fresh-secrets.ts";
import { callPath, tokenPath } from "./sample-call.ts";

export const languages = ["curl", "TypeScript", "Python"] as const;
export type Language = (typeof languages)[number];

/** `origin` is where the platform is: `http://localhost:8080`. */
export function sampleIn(language: Language, credential: FreshCredential, origin: string): string {
  const given = { ...credential, token: `${origin}${tokenPath}`, call: `${origin}${callPath}` };
  return samples[language](given);
}

type Sample = (given: { clientId: string; clientSecret: string; token: string; call: string }) => string;

const samples: Readonly<Record<Language, Sample>> = {
  curl: ({ clientId, clientSecret, token, call }) => `TOKEN=$(curl -s ${token} \\
  -d grant_type=client_credentials \\
  -d client_id=${clientId} \\
  -d client_secret=${clientSecret} |
  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

curl -i "${call}" -H "Authorization: Bearer $TOKEN"`,

  TypeScript: ({ clientId, clientSecret, token, call }) => `const answer = await fetch("${token}", {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "${clientId}",
    client_secret: "${clientSecret}",
  }),
});
const { access_token } = await answer.json();

const response = await fetch("${call}", {
  headers: { authorization: \`Bearer \${access_token}\` },
});
console.log(response.status, await response.json());`,

  Python: ({ clientId, clientSecret, token, call }) => `import json, urllib.parse, urllib.request

form = urllib.parse.urlencode({
    "grant_type": "client_credentials",
    "client_id": "${clientId}",
    "client_secret": "${clientSecret}",
}).encode()
with urllib.request.urlopen("${token}", form) as answer:
    token = json.load(answer)["access_token"]

request = urllib.request.Request(
    "${call}",
    headers={"Authorization": f"Bearer {token}"},
)
with urllib.request.urlopen(request) as response:
    print(response.status, json.load(response))`,
};

/** What a program reads its settings from. */
export const environmentFile = ({ clientId, clientSecret }: FreshCredential, origin: string): string =>
  [
    `TIERLINE_URL=${origin}`,
    `TIERLINE_TOKEN_URL=${origin}${tokenPath}`,
    `TIERLINE_CLIENT_ID=${clientId}`,
    `TIERLINE_CLIENT_SECRET=${clientSecret}`,
    "",
  ].join("\n");
