/** How the command line speaks: examples under each help, and one sentence for what it does not understand. */
import type { Command } from "commander";

/** Adds examples, each a command line and what it is for, to a command's help. */
export function withExamples(
  command: Command,
  examples: readonly (readonly [line: string, purpose: string])[],
): Command {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, purpose]) => `  npx tierline ${line.padEnd(width)}  ${purpose}`.trimEnd());
  return command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}

/** Lets a command and those below it refuse in one sentence that says where to look. */
export function refuseInOneSentence(command: Command): void {
  command.configureOutput({
    outputError: (text, write) => {
      const sentence = text
        .trim()
        .replace(/^error: /, "")
        .replaceAll(/\s*\n\s*/g, " ")
        .replace(/\.$/, "");
      write(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}: see ${pathOf(command)} --help.\n`);
    },
  });
  for (const below of command.commands) refuseInOneSentence(below);
}

const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
