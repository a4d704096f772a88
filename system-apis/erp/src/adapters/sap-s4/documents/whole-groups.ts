/**
 * Pages whose order the server cannot give. A server sorts by its own fields and more finely than we read them; what we sort by
 * (a moment in milliseconds, a location's id) is known for whole groups of rows only. So groups are read whole, and sorted here.
 */
export interface GroupedRead<R, A> {
  /** The first `top` rows in the server's order. */
  read(top: number): Promise<readonly R[]>;
  /** Rows of one group follow one another in the server's order. */
  groupOf(row: R): string;
  /** What a page is made of, sorted, from the rows of whole groups. */
  arrange(rows: readonly R[]): A[];
  /** How many of what is arranged are enough. */
  readonly wanted: number;
}

/** Reads until there are enough rows out of whole groups, or no more. */
export async function wholeGroups<R, A>({ read, groupOf, arrange, wanted }: GroupedRead<R, A>): Promise<A[]> {
  for (let top = wanted + 25; ; top *= 4) {
    const rows = await read(top);
    const last = rows.at(-1);
    const isAll = rows.length < top || last === undefined;
    const whole = isAll ? rows : rows.filter((row) => groupOf(row) !== groupOf(last));
    const arranged = arrange(whole);
    if (isAll || arranged.length >= wanted) return arranged;
  }
}
