/** Which movement types of SAP post what. The defaults are SAP's own; a tenant may have its own, or allow others. */

/** What stock does here. */
const purposes = [
  "receipt",
  "issue",
  "transfer",
  "plant-transfer",
  "count-more",
  "count-less",
  "delivery",
  "return",
] as const;
export type Purpose = (typeof purposes)[number];

export interface MovementType {
  readonly type: string;
  /** The transaction the movement belongs to (`GoodsMovementCode`). */
  readonly code: string;
}

export type Movements = Readonly<Record<Purpose, MovementType>>;

/**
 * 501 receipt without order, 551 withdrawal for scrapping, 311 between storage locations, 301 between plants, 701 and 702
 * inventory differences, 231 issue for a sales order, 501 again for what customers bring back.
 */
export const defaultMovements =
  "receipt=501/05, issue=551/03, transfer=311/04, plant-transfer=301/04, count-more=701/06, count-less=702/06, delivery=231/03, return=501/05";

const entry = /^([a-z-]+)=([A-Z0-9]{3})\/(0[1-7])$/;

/** Purposes that are left out keep their default. Throws what is wrong. */
export function parseMovements(text: string): Movements {
  const all = new Map<string, MovementType>();
  for (const part of `${defaultMovements}, ${text}`.split(",").map((each) => each.trim())) {
    const [, purpose = "", type = "", code = ""] = entry.exec(part) ?? [];
    if (!(purposes as readonly string[]).includes(purpose)) {
      throw new Error(`must have entries like receipt=501/05 for ${purposes.join(", ")}; this is none: ${part}`);
    }
    all.set(purpose, { type, code });
  }
  // Every purpose has at least its default.
  return Object.fromEntries(all) as Movements;
}
