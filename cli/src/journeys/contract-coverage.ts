/** Which operations and statuses of the contracts a recording has touched, API by API. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const documents = fileURLToPath(new URL("../../../openapi/", import.meta.url));

const Document = z.object({
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
});
const Exchange = z.object({
  request: z.object({ method: z.string(), url: z.string() }),
  response: z.object({ status: z.number() }),
});

export interface ApiCoverage {
  /** `process-orders.v1` */
  readonly api: string;
  readonly operations: number;
  /** Operations that were called. */
  readonly called: readonly string[];
  readonly missing: readonly string[];
}

/** Coverage of every contract in `openapi/` by exchanges in the HTTP Archive format. */
export function coverageOf(exchanges: readonly unknown[]): ApiCoverage[] {
  const seen = exchanges.map((exchange) => {
    const { request } = Exchange.parse(exchange);
    return `${request.method.toUpperCase()} ${new URL(request.url).pathname}`;
  });
  return readdirSync(documents)
    .filter((file) => /\.v\d+\.json$/.test(file))
    .sort()
    .map((file) => {
      const { servers, paths } = Document.parse(JSON.parse(readFileSync(documents + file, "utf8")));
      const base = servers[0]?.url ?? "";
      const operations = Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, { operationId }]) => ({
          operationId,
          pattern: patternOf(method, base + path),
        })),
      );
      const isCalled = ({ pattern }: { pattern: RegExp }) => seen.some((request) => pattern.test(request));
      return {
        api: file.replace(/\.json$/, ""),
        operations: operations.length,
        called: operations.filter(isCalled).map(({ operationId }) => operationId),
        missing: operations.filter((each) => !isCalled(each)).map(({ operationId }) => operationId),
      };
    });
}

const patternOf = (method: string, path: string): RegExp =>
  new RegExp(`^${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
