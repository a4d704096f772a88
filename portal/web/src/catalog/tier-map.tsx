import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { versionOf, type CatalogApi } from "../api/catalog.ts";
import { classNames } from "../ui/class-names.ts";
import { latestOnly, tierNames, tierWords } from "./tiers.ts";

/** The APIs tier by tier. Pointing at one shows whom it calls and who calls it. */
export function TierMap({ apis }: { readonly apis: readonly CatalogApi[] }) {
  const [pointed, setPointed] = useState<CatalogApi>();
  const shown = latestOnly(apis);
  const near = new Set<string>(
    pointed === undefined ? [] : [versionOf(pointed), ...pointed.calls, ...pointed.calledBy],
  );
  return (
    <div className="overflow-hidden rounded-md border bg-surface">
      {tierNames.map((tier) => (
        <section
          key={tier}
          aria-label={`${tierWords[tier].name} tier`}
          className="grid border-b last:border-b-0 md:grid-cols-[13rem_1fr]"
        >
          <div className="bg-sunken px-4 py-3 md:border-r">
            <h3 className="font-semibold">{tierWords[tier].name}</h3>
            <p className="text-[0.93rem] text-dim">{tierWords[tier].purpose}</p>
          </div>
          <ul className="grid content-center gap-2 p-3 min-[26rem]:grid-cols-2 lg:grid-cols-4">
            {shown
              .filter((api) => api.tier === tier)
              .map((api) => (
                <li key={api.basePath} className="min-w-0">
                  <Cell api={api} state={stateOf(api, pointed, near)} onPoint={setPointed} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type State = "idle" | "pointed" | "near" | "far";

const stateOf = (api: CatalogApi, pointed: CatalogApi | undefined, near: ReadonlySet<string>): State => {
  if (pointed === undefined) return "idle";
  if (pointed === api) return "pointed";
  return near.has(versionOf(api)) ? "near" : "far";
};

const looks: Readonly<Record<State, string>> = {
  idle: "border-line",
  pointed: "border-accent bg-accent-soft",
  near: "border-accent",
  far: "border-line",
};

function Cell({
  api,
  state,
  onPoint,
}: {
  readonly api: CatalogApi;
  readonly state: State;
  readonly onPoint: (api: CatalogApi | undefined) => void;
}) {
  return (
    <Link
      to="/apis/$tier/$name/$version"
      params={{ tier: api.tier, name: api.name, version: `v${api.major}` }}
      onPointerEnter={() => onPoint(api)}
      onPointerLeave={() => onPoint(undefined)}
      onFocus={() => onPoint(api)}
      onBlur={() => onPoint(undefined)}
      className={classNames("block rounded-md border px-3 py-2 transition-colors hover:bg-accent-soft", looks[state])}
    >
      <span className="flex items-baseline justify-between gap-2">
        <span className="truncate font-medium">{api.title}</span>
        <span className="font-mono text-[0.86rem] text-dim">v{api.major}</span>
      </span>
      <span className="block text-[0.93rem] text-dim">
        {api.operations.length} {api.operations.length === 1 ? "operation" : "operations"}
      </span>
    </Link>
  );
}
