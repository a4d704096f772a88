import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Profile } from "../../api/onboarding.ts";
import { decideReview, reviewQuery, type ReviewDetail } from "../../api/registry.ts";
import { DecisionForm } from "../../forms/decision-form.tsx";
import { ChangeSideBySide } from "../../governance/change-side-by-side.tsx";
import { DecisionState } from "../../governance/decision-state.tsx";
import { may, OfTheHouse } from "../../governance/of-the-house.tsx";
import { Badge } from "../../ui/badge.tsx";
import { day, fromNow } from "../../ui/day.ts";
import { Facts } from "../../ui/facts.tsx";
import { Loaded } from "../../ui/loaded.tsx";

const route = getRouteApi("/governance/reviews/$reviewId");

/** One proposed change: the verdict, the version it needs, every change side by side, who is affected, and the decision. */
export const ReviewPage = () => (
  <OfTheHouse
    title="Review"
    above={
      <Link to="/governance/reviews" className="underline-offset-2 hover:underline">
        Reviews
      </Link>
    }
  >
    {(profile) => <Found profile={profile} />}
  </OfTheHouse>
);

function Found({ profile }: { readonly profile: Profile }) {
  const { reviewId } = route.useParams();
  const review = useQuery(reviewQuery(reviewId));
  return (
    <Loaded query={review} name="the review" rows={6}>
      {(found) => <Shown review={found} profile={profile} />}
    </Loaded>
  );
}

const Shown = ({ review, profile }: { readonly review: ReviewDetail; readonly profile: Profile }) => (
  <div className="space-y-8">
    <div>
      <h2 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-lg font-semibold">
        {review.title}
        <Badge tone={review.verdict === "breaking" ? "bad" : "good"}>{review.verdict}</Badge>
        <DecisionState state={review.state} />
      </h2>
      <p className="mt-1 text-dim">
        {review.api} {review.fromVersion} → {review.toVersion}, proposed by {review.proposedBy}{" "}
        {fromNow(review.proposedAt)}
        {review.link !== null && (
          <>
            {" · "}
            <a href={review.link} className="text-accent underline underline-offset-2" rel="noreferrer">
              pull request
            </a>
          </>
        )}
      </p>
    </div>
    <Facts
      facts={[
        ["Needs at least version", review.requiredVersion],
        ["Is called", review.toVersion],
        ["Breaking, compatible, editorial", countsOf(review)],
        ["Who is affected", review.affected.length === 0 ? "nobody" : review.affected.join(", ")],
      ]}
    />
    <Decision review={review} profile={profile} />
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-2 text-[1.14rem] font-semibold">
        Changes
      </h2>
      <ul className="divide-y rounded-md border bg-surface">
        {review.changes.map((change) => (
          <ChangeSideBySide key={`${change.pointer} ${change.message}`} change={change} />
        ))}
      </ul>
    </section>
  </div>
);

const countsOf = ({ counts }: ReviewDetail): string =>
  `${String(counts.breaking)}, ${String(counts.compatible)}, ${String(counts.editorial)}`;

function Decision({ review, profile }: { readonly review: ReviewDetail; readonly profile: Profile }) {
  if (review.state === "open") {
    if (!may(profile, "architect")) return <p className="text-dim">An architect decides this.</p>;
    return (
      <DecisionForm
        until
        hint="Whoever made the change reads it, and in a year somebody wonders why."
        decide={({ approved, reason, until }) =>
          decideReview(review.reviewId, { decision: approved ? "approved" : "refused", reason, until })
        }
      />
    );
  }
  if (review.decidedAt === null || review.reason === null) return null;
  return (
    <section aria-label="Decision" className="max-w-prose rounded-md border bg-surface px-4 py-3">
      <p>{review.reason}</p>
      <p className="mt-1 text-[0.93rem] text-dim">
        {review.state} by {review.decidedBy} on {day(review.decidedAt)}
        {review.until !== null && review.state === "approved" && `, holds until ${day(review.until)}`}
      </p>
    </section>
  );
}
