/** Keys, filters and other parts of an OData V2 address. */

/** A string literal: quotes are doubled. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A moment as a DateTimeOffset literal. */
export const moment = (iso: string): string => `datetimeoffset'${new Date(iso).toISOString().replace(/\.000Z$/, "Z")}'`;

/** A day as a DateTime literal. */
export const day = (isoDate: string): string => `datetime'${isoDate.slice(0, 10)}T00:00:00'`;

/** `('1042')`, or `(SalesOrder='1042',SalesOrderItem='10')` for a key of several fields. */
export const keyOf = (key: string | Readonly<Record<string, string>>): string =>
  typeof key === "string"
    ? `(${encodeURIComponent(quoted(key))})`
    : `(${Object.entries(key)
        .map(([name, value]) => `${name}=${encodeURIComponent(quoted(value))}`)
        .join(",")})`;

/** `A eq 'x'` */
export const is = (field: string, value: string): string => `${field} eq ${quoted(value)}`;

/** Any of the values; no value: nothing matches. */
export const anyOf = (field: string, values: readonly string[]): string =>
  values.length === 0 ? "false" : `(${values.map((value) => is(field, value)).join(" or ")})`;

export const and = (...conditions: readonly (string | undefined)[]): string =>
  conditions.filter((each) => each !== undefined && each !== "").join(" and ");

export const or = (...conditions: readonly string[]): string => `(${conditions.join(" or ")})`;

export interface Query {
  readonly filter?: string;
  readonly select?: readonly string[];
  readonly expand?: readonly string[];
  readonly orderby?: readonly string[];
  readonly top?: number;
}

/** `?$filter=…&$top=…`; blanks as %20, because the gateway takes + literally in places. */
export function queryOf(query: Query): string {
  const parts = [
    query.filter === undefined || query.filter === "" ? undefined : `$filter=${encodeURIComponent(query.filter)}`,
    query.select === undefined ? undefined : `$select=${query.select.join(",")}`,
    query.expand === undefined ? undefined : `$expand=${query.expand.join(",")}`,
    query.orderby === undefined ? undefined : `$orderby=${encodeURIComponent(query.orderby.join(","))}`,
    query.top === undefined ? undefined : `$top=${String(query.top)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
