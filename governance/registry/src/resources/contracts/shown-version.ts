import { aboutOf } from "../../catalog/contract-document.ts";
import type { VersionRow } from "../../catalog/contract-store.ts";

/** A version as callers see it. */
export const shownVersion = ({ version, major, digest, document, publishedAt, registeredAt }: VersionRow) => ({
  version,
  major,
  digest,
  lifecycle: aboutOf(document).lifecycle,
  publishedAt,
  registeredAt,
});
