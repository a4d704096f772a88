/** One call in several languages, from the token to the answer, with the reader's own key in it. */
export const languages = ["curl", "TypeScript", "Python"] as const;
export type Language = (typeof languages)[number];

/** Whose call it is. What is not known here, the sample reads from the environment. */
export interface SampleKey {
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** Where programs find their key: the names in the `.env` that the portal hands out. */
export const keyVariables = { clientId: "TIERLINE_CLIENT_ID", clientSecret: "TIERLINE_CLIENT_SECRET" } as const;

/** In a body: a text that the sample makes up each time it is run, the same as its `Idempotency-Key`. */
export const madeUp = "\u27e8made up\u27e9";

/** What is called. */
export interface SampleCall {
  readonly method: string;
  /** Absolute, with its query. */
  readonly url: string;
  /** Whether it wants an `Idempotency-Key`. */
  readonly idempotent: boolean;
  /** JSON; undefined where nothing is sent. */
  readonly body?: unknown;
}

interface Parts extends SampleCall {
  readonly key: SampleKey;
  readonly token: string;
  /** Pretty-printed. */
  readonly json: string | undefined;
  /** Whether something has to be new each time. */
  readonly makesUp: boolean;
}

/** Text to be pasted into a shell or a file. */
export const sampleIn = (language: Language, key: SampleKey, token: string, call: SampleCall): string => {
  const json = call.body === undefined ? undefined : JSON.stringify(call.body, null, 2);
  const makesUp = call.idempotent || json?.includes(quotedMadeUp) === true;
  return samples[language]({ ...call, key, token, json, makesUp });
};

const quotedMadeUp = JSON.stringify(madeUp);

/** JSON as the language says it, with its own words for what is made up. */
const said = (json: string, word: string, escaped: (json: string) => string = (text) => text): string =>
  json.split(quotedMadeUp).map(escaped).join(word);

type KeyPart = keyof typeof keyVariables;

/** Text as it is, or what the language says for a variable of the environment. */
const part = (key: SampleKey, name: KeyPart, literal: (text: string) => string, variable: (name: string) => string) => {
  const known = key[name];
  return known === undefined ? variable(keyVariables[name]) : literal(known);
};

const quoted = (text: string): string => `"${text}"`;

const lines = (...each: readonly (string | false | undefined)[]): string =>
  each.filter((line) => typeof line === "string").join("\n");

const isRead = ({ method }: SampleCall): boolean => method.toUpperCase() === "GET";

function curl(parts: Parts): string {
  const { key, token, url, method, idempotent, json, makesUp } = parts;
  const mine = (name: KeyPart) =>
    part(
      key,
      name,
      (text) => text,
      (variable) => `$${variable}`,
    );
  const inQuotes = (text: string) => text.replaceAll("'", String.raw`'\''`);
  const sent = [
    `-H "Authorization: Bearer $TOKEN"`,
    ...(idempotent ? [`-H "Idempotency-Key: $KEY"`] : []),
    ...(json === undefined
      ? []
      : [`-H "Content-Type: application/json"`, `-d '${said(json, `"'"$KEY"'"`, inQuotes)}'`]),
  ];
  // Not every system has uuidgen.
  const newKey = `KEY=$(od -An -N8 -tx1 /dev/urandom | tr -d ' \\n')\n`;
  return `TOKEN_URL=${token}
CALL_URL="${url}"
${makesUp ? newKey : ""}
TOKEN=$(curl -s $TOKEN_URL \\
  -d grant_type=client_credentials \\
  -d client_id=${mine("clientId")} \\
  -d client_secret=${mine("clientSecret")} |
  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

curl -i ${isRead(parts) ? "" : `-X ${method.toUpperCase()} `}"$CALL_URL" \\
  ${sent.join(" \\\n  ")}`;
}

function typeScript(parts: Parts): string {
  const { key, token, url, method, idempotent, json, makesUp } = parts;
  const mine = (name: KeyPart) => part(key, name, quoted, (variable) => `process.env.${variable} ?? ""`);
  return lines(
    `const tokenUrl = "${token}";
const callUrl = "${url}";

const answer = await fetch(tokenUrl, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_id: ${mine("clientId")},
    client_secret: ${mine("clientSecret")},
  }),
});
const { access_token } = await answer.json();
`,
    makesUp && `const key = crypto.randomUUID();`,
    json !== undefined && `const body = ${said(json, "key")};`,
    (makesUp || json !== undefined) && "",
    `const response = await fetch(callUrl, {`,
    !isRead(parts) && `  method: "${method.toUpperCase()}",`,
    `  headers: {
    authorization: \`Bearer \${access_token}\`,`,
    idempotent && `    "idempotency-key": key,`,
    json !== undefined && `    "content-type": "application/json",`,
    `  },`,
    json !== undefined && `  body: JSON.stringify(body),`,
    `});
console.log(response.status, await response.text());`,
  );
}

function python(parts: Parts): string {
  const { key, token, url, method, idempotent, json, makesUp } = parts;
  const mine = (name: KeyPart) => part(key, name, quoted, (variable) => `os.environ["${variable}"]`);
  return lines(
    `import json`,
    (key.clientId === undefined || key.clientSecret === undefined) && `import os`,
    makesUp && `import uuid`,
    `from urllib.parse import urlencode
from urllib.request import Request, urlopen

token_url = "${token}"
call_url = "${url}"

form = urlencode({
    "grant_type": "client_credentials",
    "client_id": ${mine("clientId")},
    "client_secret": ${mine("clientSecret")},
})
with urlopen(token_url, form.encode()) as answer:
    token = json.load(answer)["access_token"]
`,
    makesUp && `key = str(uuid.uuid4())`,
    // JSON has no three quotes in a row, and a raw text leaves its backslashes alone.
    json !== undefined && `body = r"""${said(json, `""" + json.dumps(key) + r"""`)}"""`,
    (makesUp || json !== undefined) && "",
    `request = Request(call_url${isRead(parts) ? "" : `, method="${method.toUpperCase()}"`})
request.add_header("Authorization", f"Bearer {token}")`,
    idempotent && `request.add_header("Idempotency-Key", key)`,
    json !== undefined && `request.add_header("Content-Type", "application/json")\nrequest.data = body.encode()`,
    `with urlopen(request) as response:
    print(response.status, response.read().decode())`,
  );
}

const samples: Readonly<Record<Language, (parts: Parts) => string>> = { curl, TypeScript: typeScript, Python: python };
