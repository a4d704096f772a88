import { useQuery } from "@tanstack/react-query";
import { authorityQuery } from "../../api/registry.ts";
import { OfTheHouse } from "../../governance/of-the-house.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";

/** Which API owns the truth about which data. */
export const Authority = () => (
  <OfTheHouse
    title="Data"
    lead="Which API is the authority for which data. One truth has one owner; two are a conflict."
  >
    {() => <Shown />}
  </OfTheHouse>
);

function Shown() {
  const domains = useQuery(authorityQuery);
  return (
    <Loaded query={domains} name="the data domains" rows={6}>
      {(found) => (
        <Table
          caption="Authorities for data"
          columns={["Data", "Authority", "Owner", ""]}
          rows={found.map(({ domain, authorities, conflict }) => ({
            key: domain,
            cells: [
              <span key="domain" className="font-medium">
                {domain}
              </span>,
              authorities.map(({ api }) => api).join(", "),
              [...new Set(authorities.map(({ owner }) => owner))].join(", "),
              conflict ? (
                <Badge key="conflict" tone="bad">
                  conflict
                </Badge>
              ) : null,
            ],
          }))}
        />
      )}
    </Loaded>
  );
}
