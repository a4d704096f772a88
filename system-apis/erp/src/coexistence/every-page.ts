import type { Context } from "@tierline/kernel/api/context";
import type { BookOperation, ErpPort } from "../port.ts";
import { callOn } from "../call-on.ts";

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

type RowOf<K extends BookOperation> = Awaited<ReturnType<ErpPort[K]>>["body"] extends Page<infer T> ? T : never;

const pageSize = 200;

/** One page of a list of a backend. */
export async function onePage<K extends BookOperation>(
  port: ErpPort,
  operation: K,
  ctx: Context<null>,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Page<RowOf<K>>> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  const { body } = await callOn(port, operation, ctx, { query: { limit: pageSize, ...given } });
  // The rows are those of the operation that was asked.
  return body as Page<RowOf<K>>;
}

/** Every row of a list of a backend, page by page; each call has its own deadline. */
export async function* everyPage<K extends BookOperation>(
  port: ErpPort,
  operation: K,
  newContext: () => Context<null>,
  query: Readonly<Record<string, string | undefined>> = {},
): AsyncGenerator<readonly RowOf<K>[]> {
  let cursor: string | undefined;
  do {
    const page = await onePage(port, operation, newContext(), { ...query, cursor });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
