/** Every operation of every major, as the generated documents declare it. */
import { readdirSync, readFileSync } from "node:fs";
import type { Document } from "./fuzz/arbitrary.ts";

/** What the tests read of an operation's declaration. */
export interface DeclaredOperation {
  readonly operationId: string;
  readonly requestBody?: unknown;
  readonly "x-policy": {
    readonly scopes: readonly string[];
    readonly roles?: readonly string[];
    readonly tenancy: "own" | "house";
    readonly idempotency: string;
    readonly maxBodyBytes?: number;
  };
}

export interface PlacedOperation {
  /** With the API's base path; path parameters are filled in with `x`. */
  readonly url: string;
  readonly method: string;
  readonly operation: DeclaredOperation;
  readonly policy: DeclaredOperation["x-policy"];
}

const folder = new URL("../../openapi/", import.meta.url);

export const operations: readonly PlacedOperation[] = readdirSync(folder)
  .filter((file) => /\.v\d+\.json$/.test(file))
  .flatMap((file) => {
    const document = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Document;
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, declared]) => {
        const operation = declared as unknown as DeclaredOperation;
        const url = document.servers[0].url + path.replaceAll(/\{\w+\}/g, "x");
        return { url, method: method.toUpperCase(), operation, policy: operation["x-policy"] };
      }),
    );
  });
