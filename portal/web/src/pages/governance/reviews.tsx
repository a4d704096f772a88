import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { reviewsQuery, type Review } from "../../api/registry.ts";
import { DecisionState } from "../../governance/decision-state.tsx";
import { OfTheHouse } from "../../governance/of-the-house.tsx";
import { Badge } from "../../ui/badge.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { fromNow } from "../../ui/day.ts";
import { Empty } from "../../ui/empty.tsx";
import { Loaded } from "../../ui/loaded.tsx";

/** Changes that were proposed, those that wait first. */
export const Reviews = () => (
  <OfTheHouse
    title="Reviews"
    lead="What pull requests would change in contracts, who is affected, and what was decided."
  >
    {() => <List />}
  </OfTheHouse>
);

function List() {
  const reviews = useQuery(reviewsQuery);
  return (
    <Loaded query={reviews} name="the reviews">
      {(found) =>
        found.length === 0 ? (
          <Empty title="Nothing was proposed yet" action={<CodeBlock name="command" text={command} />}>
            A pull request proposes its changes from its checks, or you do from your own machine:
          </Empty>
        ) : (
          <ul className="divide-y rounded-md border bg-surface">
            {[...found].sort(waitingFirst).map((review) => (
              <Row key={review.reviewId} review={review} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

const command = 'npx tierline propose --title "What it is about"';

const waitingFirst = (a: Review, b: Review): number => Number(b.state === "open") - Number(a.state === "open");

const Row = ({ review }: { readonly review: Review }) => {
  const { reviewId, api, title, fromVersion, toVersion, verdict, state, affected, counts, proposedAt, proposedBy } =
    review;
  return (
    <li className="relative px-4 py-3.5 hover:bg-sunken">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          to="/governance/reviews/$reviewId"
          params={{ reviewId }}
          className="font-semibold after:absolute after:inset-0 hover:text-accent"
        >
          {title}
        </Link>
        <Badge tone={verdict === "breaking" ? "bad" : "good"}>{verdict}</Badge>
        <DecisionState state={state} />
      </div>
      <p className="mt-1 text-[0.93rem] text-dim">
        {api} {fromVersion} → {toVersion} · {counts.breaking} breaking, {counts.compatible} compatible,{" "}
        {counts.editorial} editorial{affected.length > 0 && ` · affects ${affected.join(", ")}`} · {proposedBy},{" "}
        {fromNow(proposedAt)}
      </p>
    </li>
  );
};
