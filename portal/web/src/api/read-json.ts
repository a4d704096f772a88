import { problemFrom } from "./problem.ts";

/** Reads JSON from this origin. Rejects with an `ApiProblem` for an answer that is no success. */
export async function readJson<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { accept: "application/json" } });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemFrom(response.status, body, response.headers.get("correlation-id"));
  // What this origin serves at the path is typed where it is made.
  return body as T;
}
