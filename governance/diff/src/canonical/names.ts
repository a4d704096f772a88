/** What callers do not see: how a document calls its paths' parameters and its security schemes. */

/** Names that the other document chose, for what has no name of its own on the wire. */
export interface Names {
  /** The path to write for a path with these places for parameters (see `template`). */
  readonly paths: ReadonlyMap<string, string>;
  /** The security scheme's name in the other document, by the name in this one. */
  readonly schemes: ReadonlyMap<string, string>;
}

/** A path as the canonical document names it, and as it was written. */
export interface PathNames {
  readonly name: string;
  readonly written: string;
}

/** `/orders/{orderId}` is `/orders/{}`: a parameter's name is not on the wire. */
export const template = (path: string): string => path.replaceAll(/\{[^}]*\}/g, "{}");
