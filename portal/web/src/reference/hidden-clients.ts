import type { ApiReferenceConfiguration } from "@scalar/api-reference-react";

/** Everything that Scalar would show samples for but curl, fetch and Python's requests: it can be told only what to leave out. */
export const hiddenClients = {
  c: true,
  clojure: true,
  csharp: true,
  dart: true,
  fsharp: true,
  go: true,
  http: true,
  java: true,
  js: ["axios", "jquery", "ofetch", "xhr"],
  julia: true,
  kotlin: true,
  node: true,
  objc: true,
  ocaml: true,
  php: true,
  powershell: true,
  python: ["python3", "aiohttp", "httpx_sync", "httpx_async"],
  r: true,
  ruby: true,
  rust: true,
  shell: ["httpie", "wget"],
  swift: true,
} satisfies ApiReferenceConfiguration["hiddenClients"];
