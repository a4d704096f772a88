/** A backend that is known by a copy of its items and by its last answers, while it is slow or away. */
import type { Database } from "@tierline/kernel/db/database";
import { factStore } from "@tierline/kernel/client/fact-store";
import type { Logger } from "pino";
import type { OpenBackend } from "../backend.ts";
import { answerFromCopy } from "./answer-from-copy.ts";
import { ItemCopy } from "./item-copy.ts";
import { rememberAnswers } from "./remember-answers.ts";

export interface LastKnownOptions {
  readonly db: Database;
  /** Seconds between two looks for changes. */
  readonly everySeconds: number;
  readonly log: Logger;
}

export interface LastKnown {
  readonly backend: OpenBackend;
  readonly copy: ItemCopy;
  /** Starts to copy; returns how to stop. */
  start(): () => Promise<void>;
}

/** Undefined for books with nothing in between: they answer at once, or the platform's own database is away. */
export function lastKnownOf(backend: OpenBackend, { db, everySeconds, log }: LastKnownOptions): LastKnown | undefined {
  if (backend.protection() === null || backend.lacks.listItems !== undefined) return undefined;
  const copy = new ItemCopy({ db, backend, everySeconds, log });
  // A copy that missed two rounds is not relied on without asking.
  const freshMs = everySeconds * 3_000;
  const answers = factStore<unknown>(db, `answers of ${backend.name}`);
  const port = {
    ...backend.port,
    ...rememberAnswers(backend.port, answers, log),
    ...answerFromCopy(backend.port, copy, freshMs),
  };
  return { backend: { ...backend, port }, copy, start: () => copy.start() };
}
