/** Reads the retailer's transaction lines: CSV or gzipped CSV, streamed. A malformed row is reported and skipped. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import { StartError } from "@tierline/kernel/config/config";

/** One line of one invoice, cleaned. */
export interface Row {
  /** Line in the file, the header being 1. */
  readonly line: number;
  readonly invoice: string;
  /** Trimmed, upper case. */
  readonly code: string;
  readonly description: string;
  readonly quantity: number;
  /** `2010-12-01T08:26:00Z`; the file's times are taken as UTC. */
  readonly at: string;
  /** Decimal string, possibly negative. */
  readonly unitPrice: string;
  /** Empty for a guest. */
  readonly customer: string;
}

export interface Malformed {
  readonly line: number;
  readonly reason: string;
}

const columns = [
  "InvoiceNo",
  "StockCode",
  "Description",
  "Quantity",
  "InvoiceDate",
  "UnitPrice",
  "CustomerID",
  "Country",
];

/** Hands over row by row. Throws `StartError` when the file is no such CSV at all. */
export async function readRows(
  file: string,
  take: (row: Row) => void,
  refuse: (bad: Malformed) => void,
): Promise<void> {
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true });
  let header = true;
  parser.on("readable", () => {
    for (let record: unknown; (record = parser.read()) !== null;) {
      const { record: cells, info } = record as { record: string[]; info: { lines: number } };
      if (header) {
        header = false;
        checkHeader(file, cells);
        continue;
      }
      const row = rowOf(cells, info.lines);
      if ("reason" in row) refuse(row);
      else take(row);
    }
  });
  const zipped = await isGzip(file);
  // Opened once it is read: a failure before that would be nobody's.
  const source = createReadStream(file);
  try {
    if (zipped) await pipeline(source, createGunzip(), parser);
    else await pipeline(source, parser);
  } catch (error) {
    throw error instanceof StartError
      ? error
      : new StartError(`${file} cannot be read: ${message(error)}.`, { cause: error });
  }
  if (header) throw new StartError(`${file} is empty.`);
}

const message = (error: unknown): string => (error instanceof Error ? error.message.replace(/\.$/, "") : String(error));

function checkHeader(file: string, cells: readonly string[]): void {
  if (columns.every((name, index) => cells[index]?.trim() === name)) return;
  throw new StartError(`${file} must begin with the columns ${columns.join(",")}.`);
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file).catch((cause: unknown) => {
    throw new StartError(`${file} cannot be read: ${message(cause)}.`, { cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function rowOf(cells: readonly string[], line: number): Row | Malformed {
  const bad = (reason: string): Malformed => ({ line, reason });
  if (cells.length !== columns.length) return bad(`has ${String(cells.length)} columns, not ${String(columns.length)}`);
  const [invoice = "", code = "", description = "", quantity = "", date = "", price = "", customer = ""] = cells.map(
    (cell) => cell.trim(),
  );
  if (!/^[AaCc]?[0-9A-Za-z][0-9A-Za-z-]{0,39}$/.test(invoice))
    return bad(`InvoiceNo "${shown(invoice)}" is no invoice number`);
  if (!/^[A-Za-z0-9][A-Za-z0-9 ._/+-]{0,39}$/.test(code)) return bad(`StockCode "${shown(code)}" is no item code`);
  if (!/^[+-]?\d{1,9}(\.0+)?$/.test(quantity)) return bad(`Quantity "${shown(quantity)}" is no whole number`);
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(price)) return bad(`UnitPrice "${shown(price)}" is no price`);
  const at = instant(date);
  if (at === undefined) return bad(`InvoiceDate "${shown(date)}" is no date`);
  if (customer !== "" && !/^[A-Za-z0-9._-]{1,40}$/.test(customer))
    return bad(`CustomerID "${shown(customer)}" is no customer number`);
  return {
    line,
    invoice: invoice.toUpperCase(),
    code: code.toUpperCase(),
    description: clean(description),
    quantity: Number(quantity),
    at,
    unitPrice: price,
    customer: customer.replace(/\.0+$/, ""),
  };
}

const shown = (text: string): string => clean(text).slice(0, 40);

/** Descriptions come with control characters and any length; what is kept is what the contracts take. */
const clean = (text: string): string =>
  text
    .replaceAll(/\p{Cc}+/gu, " ")
    .toWellFormed()
    .trim();

/** `2010-12-01 08:26:00`, with or without seconds; undefined for what is no date of the calendar. */
function instant(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/.exec(text);
  if (match === null) return undefined;
  const iso = `${match[1] ?? ""}T${match[2] ?? ""}${match[3] ?? ":00"}Z`;
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 19) !== iso.slice(0, 19) ? undefined : iso;
}
