import type { CatalogApi } from "../api/catalog.ts";
import { Badge, type Tone } from "../ui/badge.tsx";

const tones: Readonly<Record<CatalogApi["lifecycle"], Tone>> = {
  draft: "neutral",
  active: "good",
  deprecated: "warn",
  retired: "bad",
};

export const Lifecycle = ({ of }: { readonly of: CatalogApi["lifecycle"] }) => <Badge tone={tones[of]}>{of}</Badge>;
