import { listOf, objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { rule, type Objection } from "../rule.ts";

/** Which tiers each may call. Process APIs may call one another, and so may those that govern, which are beside the tiers. */
const below: Readonly<Record<string, readonly string[]>> = {
  experience: ["process"],
  process: ["process", "system"],
  system: [],
  governance: ["governance", "process"],
};

export default rule({
  name: "calls-run-downward",
  rationale: "a channel that knows a system keeps it from being exchanged, and a call upward makes a circle",
  fix: 'Call the process API that owns the domain; or write an ADR and name it: `x-api.exceptions: [{ upstream, adr: "docs/adr/0042-why.md" }]`.',
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$['x-api']",
  check: (value) => {
    const { id, tier, upstreams, exceptions } = objectOf(value);
    const allowed = below[String(tier)] ?? [];
    const excepted = listOf(exceptions).map(objectOf);
    return listOf(upstreams).flatMap((upstream, index): Objection[] => {
      const path = ["upstreams", index];
      const named = /^([a-z]+)\/[a-z][a-z-]*@v\d+$/.exec(String(upstream));
      if (named === null) return [{ message: `${JSON.stringify(upstream)} is no API like process/orders@v1`, path }];
      if (String(upstream).startsWith(`${String(id)}@`)) return [{ message: "An API does not call itself", path }];
      if (allowed.includes(named[1] ?? "")) return [];
      const exception = excepted.find((each) => each["upstream"] === upstream);
      if (tier === "experience" && named[1] === "system" && isAdr(exception?.["adr"])) return [];
      return [{ message: `A ${String(tier)} API must not call ${String(upstream)}`, path }];
    });
  },
  good: { document: { "x-api": { id: "process/orders", tier: "process", upstreams: ["system/erp@v1"] } } },
  bad: { document: { "x-api": { id: "experience/web", tier: "experience", upstreams: ["system/erp@v1"] } } },
});

const isAdr = (path: unknown): boolean => typeof path === "string" && /^docs\/adr\/\d{4}-[a-z0-9-]+\.md$/.test(path);
