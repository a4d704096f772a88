import { vendorWord } from "@tierline/kernel/model/vendor-words";
import type { Objection } from "./rule.ts";

/** Every place of a document, text or name, at which a vendor's word stands. */
export function vendorObjections(value: unknown, path: readonly (string | number)[] = []): Objection[] {
  if (typeof value === "string") return object(value, path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) => [
    ...(Array.isArray(value) ? [] : object(member, [...path, member])),
    ...vendorObjections(inner, [...path, member]),
  ]);
}

function object(text: string, path: readonly (string | number)[]): Objection[] {
  const found = vendorWord(text);
  return found === undefined ? [] : [{ message: `"${found}" is a vendor's word`, path }];
}
