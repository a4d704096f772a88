/** Cursors of lists are a backend's own: while two are open each says whose it is, so that a list ends where it began. */
import { createHash } from "node:crypto";

const mark = (backend: string): string => createHash("sha256").update(backend).digest("hex").slice(0, 6);

export const markCursor = (backend: string, cursor: string): string => `${mark(backend)}.${cursor}`;

export interface MarkedCursor {
  readonly backend: string;
  readonly cursor: string;
}

/** Whose cursor it is; undefined for one that was given out while a single backend was open. */
export function readMark(backends: readonly string[], cursor: string): MarkedCursor | undefined {
  const backend = backends.find((name) => cursor.startsWith(`${mark(name)}.`));
  return backend === undefined ? undefined : { backend, cursor: cursor.slice(mark(backend).length + 1) };
}
