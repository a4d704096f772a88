/** Material documents: SAP's only way to move stock. Posted once, found again by the key in `ReferenceDocument`. */
import type { NewPosting, PostingReceipt } from "../../../register/posting.ts";
import { materialKey, type MaterialDocumentKind } from "../documents/natural-key.ts";
import { type Entity, manyOf } from "../client/entity.ts";
import { day, is, keyOf, queryOf, quoted } from "../client/literals.ts";
import { textOf, toJsonDate } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import type { Place } from "../locations/place.ts";
import { sentOnce } from "../documents/send-once.ts";
import { services, type Tenant } from "../tenant.ts";
import type { Purpose } from "./movement-types.ts";

/** One thing that moves. */
export interface Move {
  readonly purpose: Purpose;
  readonly itemId: string;
  readonly quantity: number;
  readonly at: Place;
  /** Fields that only some movements have. */
  readonly more?: Readonly<Record<string, string>>;
}

export interface NewMaterialDocument {
  readonly kind: MaterialDocumentKind;
  readonly reference: string;
  /** The day it is posted on. */
  readonly date: string;
  readonly moves: readonly Move[];
}

/** How the register knows a document: `2026/4900000001`. */
export const foreignIdOf = (document: Entity): string =>
  `${textOf(document["MaterialDocumentYear"])}/${textOf(document["MaterialDocument"])}`;

/** `4900000001/2026`, as SAP's users write it. */
export const numberOf = (foreignId: string): string => foreignId.split("/").toReversed().join("/");

/** What is in the books when nothing had to move: there is no document without items. */
const nothingMoved = (kind: MaterialDocumentKind, reference: string): { number: string; foreignId: string } => ({
  number: `0/${materialKey(kind, reference)}`,
  foreignId: "",
});

export async function createMaterialDocument(
  tenant: Tenant,
  call: Call,
  document: NewMaterialDocument,
): Promise<string> {
  const { kind, reference, date, moves } = document;
  const { movements, unit, costCenter } = tenant.settings;
  const created = await tenant.client.create(call, services.materialDocuments, "A_MaterialDocumentHeader", {
    GoodsMovementCode: movements[moves[0]?.purpose ?? "receipt"].code,
    PostingDate: toJsonDate(date),
    DocumentDate: toJsonDate(date),
    ReferenceDocument: materialKey(kind, reference),
    MaterialDocumentHeaderText: reference.slice(0, 25),
    to_MaterialDocumentItem: moves.map(({ purpose, itemId, quantity, at, more }) => ({
      Material: itemId,
      Plant: at.plant,
      StorageLocation: at.storage,
      GoodsMovementType: movements[purpose].type,
      QuantityInEntryUnit: String(quantity),
      EntryUnit: unit,
      ...(costCenter === undefined || purpose !== "issue" ? {} : { CostCenter: costCenter }),
      ...more,
    })),
  });
  return foreignIdOf(created);
}

/** The documents with this key that hold: one, or none. A reversed one does not, nor does its reversal. */
export async function findMaterialDocuments(
  tenant: Tenant,
  call: Call,
  kind: MaterialDocumentKind,
  reference: string,
): Promise<Entity[]> {
  const filter = is("ReferenceDocument", materialKey(kind, reference));
  const query = queryOf({ filter, expand: ["to_MaterialDocumentItem"] });
  const documents = await tenant.client.list(call, services.materialDocuments, `A_MaterialDocumentHeader${query}`);
  return documents.filter((document) => manyOf(document["to_MaterialDocumentItem"]).every(holds));
}

const holds = (item: Entity): boolean =>
  item["GoodsMovementIsCancelled"] !== true && textOf(item["ReversedMaterialDocument"]) === "";

/** Reverses a document as a whole, on the day it was posted on. */
export async function reverseMaterialDocument(
  tenant: Tenant,
  call: Call,
  foreignId: string,
  date: string,
): Promise<void> {
  const [year = "", document = ""] = foreignId.split("/");
  const parameters = `MaterialDocumentYear=${quoted(year)}&MaterialDocument=${quoted(document)}&PostingDate=${day(date)}`;
  await tenant.client.call(call, services.materialDocuments, `Cancel?${parameters}`);
}

/**
 * Posts a document unless the register knows it, or the books have it from an attempt whose answer was lost. `confirm` looks at what
 * is posted, with what others posted at the same time; what it throws is the outcome.
 */
export async function postMaterialDocument(
  tenant: Tenant,
  call: Call,
  posting: NewPosting,
  prepare: () => Promise<NewMaterialDocument>,
  confirm: (foreignId: string) => Promise<void> = () => Promise.resolve(),
): Promise<PostingReceipt> {
  const kind = posting.kind as MaterialDocumentKind;
  return tenant.register.once(posting, async (attempt) => {
    const foreignId = await sentOnce(tenant, call, {
      attempt,
      find: async () => (await findMaterialDocuments(tenant, call, kind, posting.reference)).map(foreignIdOf)[0],
      create: async () => {
        const document = await prepare();
        return document.moves.length === 0 ? "" : createMaterialDocument(tenant, call, document);
      },
    });
    if (foreignId === "") return nothingMoved(kind, posting.reference);
    await confirm(foreignId);
    return { number: numberOf(foreignId), foreignId };
  });
}

const documentPath = (foreignId: string): string => {
  const [MaterialDocumentYear = "", MaterialDocument = ""] = foreignId.split("/");
  return `A_MaterialDocumentHeader${keyOf({ MaterialDocumentYear, MaterialDocument })}?$expand=to_MaterialDocumentItem`;
};

/** Without the lines that SAP made for the other side of a transfer. */
const ownItems = (document: Entity | null | undefined): Entity[] =>
  manyOf(document?.["to_MaterialDocumentItem"]).filter((item) => textOf(item["IsAutomaticallyCreated"]) === "");

/** A document's lines; none where nothing moved. */
export async function itemsOfDocument(tenant: Tenant, call: Call, foreignId: string): Promise<Entity[]> {
  if (foreignId === "") return [];
  return ownItems(await tenant.client.read(call, services.materialDocuments, documentPath(foreignId)));
}

/** The lines of many documents, in one batch. */
export async function itemsOfDocuments(tenant: Tenant, call: Call, foreignIds: readonly string[]): Promise<Entity[][]> {
  const wanted = foreignIds.filter((foreignId) => foreignId !== "");
  const documents = await tenant.client.reads(call, services.materialDocuments, wanted.map(documentPath));
  const known = new Map(wanted.map((foreignId, index) => [foreignId, ownItems(documents[index])]));
  return foreignIds.map((foreignId) => known.get(foreignId) ?? []);
}
