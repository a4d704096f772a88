-- Parts of a large change of stock had a `~` in their reference, which no reference may have: none of them was ever posted or told.
-- They are called as `src/events/from-adjustment.ts` calls them now, so that one handed over again is the same one, and are due.
UPDATE "finance_events" SET
  "reference" = split_part("reference", ':', 1) || ':' || encode(sha256(convert_to("reference", 'UTF8')), 'hex'),
  "state" = 'pending', "due_at" = now(), "attempts" = 0, "problem_kind" = NULL, "problem_detail" = NULL
WHERE "reference" LIKE '%~%' AND "state" IN ('pending', 'exception');
