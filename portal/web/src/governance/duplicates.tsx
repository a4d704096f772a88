import { useQuery } from "@tanstack/react-query";
import { duplicatesQuery, type Duplicate } from "../api/registry.ts";
import { Loaded } from "../ui/loaded.tsx";
import { Table } from "../ui/table.tsx";

/** What two APIs of one tier describe alike: one of them might own it. */
export function Duplicates() {
  const duplicates = useQuery(duplicatesQuery);
  return (
    <section aria-labelledby="duplicates">
      <h2 id="duplicates" className="text-[1.14rem] font-semibold">
        Described twice
      </h2>
      <p className="mb-2 max-w-prose text-dim">
        Schemas of two APIs of one tier that share three quarters of their properties or more. What most APIs have, as
        problem details, is left out.
      </p>
      <Loaded query={duplicates} name="the duplicates">
        {(found) =>
          found.length === 0 ? <p className="text-dim">Nothing is described twice.</p> : <Pairs of={found} />
        }
      </Loaded>
    </section>
  );
}

const Pairs = ({ of }: { readonly of: readonly Duplicate[] }) => (
  <Table
    caption="Schemas described twice"
    columns={["One", "The other", "Alike", "Only one has"]}
    rows={of.map(({ schemas, shared, likeness }) => {
      const names = schemas.map(({ api, major, schema }) => `${schema} of ${api} v${String(major)}`);
      const alone = schemas.flatMap((each) => each.alone);
      return {
        key: names.join(" "),
        cells: [
          ...names,
          `${String(Math.round(likeness * 100))} %, ${String(shared.length)} properties`,
          alone.length === 0 ? "nothing" : alone.join(", "),
        ],
      };
    })}
  />
);
