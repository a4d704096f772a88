/** `npm run bench`: measures every figure, or those named by `--only`, and says which bars hold. */
import { parseArgs } from "node:util";
import { judged, type Figure, type Progress } from "./figure.ts";
import { figures } from "./figures/index.ts";
import { table, verdict, type Row } from "./report/table.ts";

const usage = `npm run bench -- [--json] [--only <part of a figure's name>] [--list]

  --json   print {figures:[{name,value,bar,holds,unit,runs}]} instead of a table
  --only   measure only the figures whose name contains this; may be repeated
  --list   print the names
`;

const progress: Progress = (message) => process.stderr.write(`  ${message}\n`);

const chosen = (parts: readonly string[]): readonly Figure[] =>
  figures.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));

async function measure(wanted: readonly Figure[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const figure of wanted) {
    progress(figure.name);
    const runs = await figure.measure((message) => {
      progress(`  ${message}`);
    });
    if (runs.length === 0) progress("  not measured here");
    else rows.push({ measured: judged(figure, runs), bar: figure.bar });
  }
  return rows;
}

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    list: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const wanted = chosen(values.only);
if (values.help) process.stdout.write(usage);
else if (values.list) process.stdout.write(wanted.map(({ name }) => `${name}\n`).join(""));
else if (wanted.length === 0) {
  process.stderr.write(`No figure is named like that. Figures: ${figures.map(({ name }) => name).join(", ")}.\n`);
  process.exitCode = 1;
} else {
  const rows = await measure(wanted);
  const measured = rows.map((row) => row.measured);
  process.stdout.write(values.json ? `${JSON.stringify({ figures: measured })}\n` : table(rows));
  (values.json ? process.stderr : process.stdout).write(verdict(measured));
}
