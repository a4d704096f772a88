/** What a page of documentation names: links, paths and commands, with the line they stand on. */

export interface Reference {
  readonly kind: "link" | "path" | "command";
  /** As it is written. */
  readonly text: string;
  readonly line: number;
}

const commandWord = /^(npm|npx|node|tierline|\.ci\/run)(\s|$)/;
const shell = /^(sh|bash|shell|console)?$/;

/** All references of a Markdown page. Fenced blocks count when they are shell or carry no language. */
export function referencesIn(page: string): Reference[] {
  const references: Reference[] = [];
  let fence: string | undefined;
  page.split("\n").forEach((text, index) => {
    const line = index + 1;
    const mark = /^\s*```(\w*)/.exec(text);
    if (mark !== null) fence = fence === undefined ? (mark[1] ?? "") : undefined;
    else if (fence !== undefined) references.push(...(shell.test(fence) ? commandsIn(text, line) : []));
    else if (/^ {4}\S/.test(text)) references.push(...commandsIn(text, line));
    else references.push(...linksIn(text, line), ...spansIn(text, line));
  });
  return references;
}

/** The commands of one line of shell: parts of a pipe or a chain, without prompt, environment and comment. */
function commandsIn(text: string, line: number): Reference[] {
  return text
    .replace(/^\s*\$\s+/, "")
    .replace(/\s#\s.*$/, "")
    .split(/&&|\|\||;|\|/)
    .map((part) => part.trim().replace(/^([A-Z_]+=\S*\s+)+/, ""))
    .filter((part) => commandWord.test(part))
    .map((part) => ({ kind: "command", text: part, line }));
}

function linksIn(text: string, line: number): Reference[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? "")
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => ({ kind: "link", text: target.replace(/#.*$/, ""), line }));
}

function spansIn(text: string, line: number): Reference[] {
  return [...text.matchAll(/`([^`]+)`/g)].flatMap(([, span = ""]): Reference[] => {
    if (commandWord.test(span)) return commandsIn(span, line);
    return /^[\w.@-]*\/[\w.@/<>{}*,…-]*$/.test(span) ? [{ kind: "path", text: span, line }] : [];
  });
}
