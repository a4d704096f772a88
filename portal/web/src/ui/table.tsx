import type { ReactNode } from "react";
import { Scrollable } from "./scrollable.tsx";

/** A table that scrolls within itself where it is wider than the page. The first column names the row. */
export const Table = ({
  caption,
  columns,
  rows,
}: {
  /** For whoever hears the page. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) => (
  <Scrollable name={caption} className="rounded-md border bg-surface">
    <table className="w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="border-b bg-sunken text-[0.86rem] text-dim">
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className="px-3 py-2 font-medium whitespace-nowrap">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y">
        {rows.map(({ key, cells }) => (
          <tr key={key} className="align-top hover:bg-sunken">
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={columns[index]} scope="row" className="px-3 py-2 font-normal">
                  {cell}
                </th>
              ) : (
                <td key={columns[index]} className="px-3 py-2">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </Scrollable>
);
