/**
 * How deep a body is nested. V8 parses a depth at which everything that walks the value afterwards runs out of stack, so it is looked
 * at before.
 */

/** Levels of objects and lists; an OpenAPI document, the deepest we take, of ours has 17. */
export const deepest = 100;

/** True for JSON text with more levels. Of text that is no JSON it may say anything. */
export function isTooDeep(text: string): boolean {
  return hasMoreThan(deepest, text) && depthOf(text) > deepest;
}

/** Whether so many objects and lists begin in it at all: few bodies have as many, and this takes a search each. */
function hasMoreThan(most: number, text: string): boolean {
  let count = 0;
  for (const opener of ["[", "{"]) {
    for (let at = text.indexOf(opener); at !== -1; at = text.indexOf(opener, at + 1)) {
      count += 1;
      if (count > most) return true;
    }
  }
  return false;
}

const [quote, backslash, open, close, openList, closeList] = [34, 92, 123, 125, 91, 93];

function depthOf(text: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === backslash) at += 1;
      else if (code === quote) quoted = false;
    } else if (code === quote) quoted = true;
    else if (code === open || code === openList) {
      depth += 1;
      if (depth > most) most = depth;
    } else if (code === close || code === closeList) depth -= 1;
  }
  return most;
}
