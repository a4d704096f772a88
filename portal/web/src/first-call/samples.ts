/** The first call in several languages, with the reader's own key in it. */
import type { FreshCredential } from "./fresh-secrets.ts";
import { callPath, tokenPath } from "./sample-call.ts";

export const languages = ["curl", "TypeScript", "Python"] as const;
export type Language = (typeof languages)[number];

type Sample = (given: FreshCredential & { readonly origin: string }) => string;

/** `origin` is where the platform is: `http://localhost:8080`. */
export const sampleIn = (language: Language, credential: FreshCredential, origin: string): string =>
  samples[language]({ ...credential, origin });

const samples: Readonly<Record<Language, Sample>> = {
  curl: ({ clientId, clientSecret, origin }) => `URL=${origin}

TOKEN=$(curl -s $URL${tokenPath} \\
  -d grant_type=client_credentials \\
  -d client_id=${clientId} \\
  -d client_secret=${clientSecret} |
  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

curl -i "$URL${callPath}" \\
  -H "Authorization: Bearer $TOKEN"`,

  TypeScript: ({ clientId, clientSecret, origin }) => `const url = "${origin}";

const answer = await fetch(\`\${url}${tokenPath}\`, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "${clientId}",
    client_secret: "${clientSecret}",
  }),
});
const { access_token } = await answer.json();

const response = await fetch(\`\${url}${callPath}\`, {
  headers: { authorization: \`Bearer \${access_token}\` },
});
console.log(response.status, await response.json());`,

  Python: ({ clientId, clientSecret, origin }) => `import json
from urllib.parse import urlencode
from urllib.request import Request, urlopen

url = "${origin}"

form = urlencode({
    "grant_type": "client_credentials",
    "client_id": "${clientId}",
    "client_secret": "${clientSecret}",
})
with urlopen(f"{url}${tokenPath}", form.encode()) as answer:
    token = json.load(answer)["access_token"]

request = Request(f"{url}${callPath}")
request.add_header("Authorization", f"Bearer {token}")
with urlopen(request) as response:
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
