import { reply } from "@tierline/kernel/api/operation";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { NewCreditNote } from "../../../resources/credit-notes/contract.ts";
import type { Attempt } from "../../../register/posting.ts";
import type { Entity } from "../client/entity.ts";
import { translating } from "../client/problem-of.ts";
import { SapRefusal } from "../client/refusal.ts";
import { textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { checkAmounts } from "../../../rules/check-amounts.ts";
import { dayOfDocument, salesHeader } from "../documents/sales-header.ts";
import { itemBody, itemNumber } from "../documents/sales-lines.ts";
import { notedIn, sentOnce } from "../documents/send-once.ts";
import { lookForItems } from "../documents/look-for-items.ts";
import { placeFor } from "../locations/place.ts";
import {
  createMaterialDocument,
  findMaterialDocuments,
  foreignIdOf,
  type Move,
  type NewMaterialDocument,
} from "../stock/material-document.ts";
import { services, type Tenant } from "../tenant.ts";
import { findReturns, idsOf, returnPath } from "./customer-return.ts";

/**
 * A customer return, then the goods receipt: two services, so that SAP cannot do them as one. Each has the reference as its key: an
 * attempt that stopped in between goes on where it stopped.
 */
export const postCreditNote =
  (tenant: Tenant): ErpPort["postCreditNote"] =>
  async (ctx, { params: { reference }, body }) => {
    checkAmounts(body);
    const posting = { kind: "credit-note", reference, content: body, deadline: ctx.deadline } as const;
    const { number, postedAt, duplicate } = await tenant.register.once(posting, (attempt) =>
      post(tenant, ctx, reference, body, attempt),
    );
    return reply(200, { reference, number, postedAt, duplicate });
  };

async function post(tenant: Tenant, call: Call, reference: string, credit: NewCreditNote, attempt: Attempt) {
  const { returnedStock = [] } = credit;
  const unknown =
    returnedStock.length === 0 ? undefined : await inWords(() => lookForItems(tenant, call, returnedStock));
  // What can be refused is looked at before there is a return that would have to go again.
  if (unknown !== undefined) throw unknown;
  const moves = returnedStock.map(({ itemId, locationId, quantity }): Move => {
    return { purpose: "return", itemId, quantity, at: placeFor(tenant.settings.places, locationId) };
  });
  const known = idsOf(notedIn(attempt.foreignId)).customerReturn;
  const number = known === "" ? await returnFor(tenant, call, reference, credit, attempt) : known;
  if (moves.length === 0) return { number, foreignId: number };
  const receipt = await sentOnce(tenant, call, {
    // Before the return was there, no receipt was sent.
    attempt: known === "" ? { ...attempt, foreignId: null } : attempt,
    earlier: number,
    find: async () =>
      (await inWords(() => findMaterialDocuments(tenant, call, "credit-note", reference))).map(foreignIdOf)[0],
    create: () =>
      receive(tenant, call, number, { kind: "credit-note", reference, date: credit.date.slice(0, 10), moves }),
  });
  return { number, foreignId: `${number} ${receipt}` };
}

/** With the goods or not at all: if they are refused, the return goes again. */
async function receive(tenant: Tenant, call: Call, number: string, document: NewMaterialDocument): Promise<string> {
  try {
    return await inWords(() => createMaterialDocument(tenant, call, document));
  } catch (error) {
    if (isProblem(error, "unavailable", "deadline-exceeded", "upstream-failed")) throw error;
    const [result] = await tenant.client.batch(call, services.customerReturns, [
      { changes: [{ method: "DELETE", path: returnPath(number), etag: "*" }] },
    ]);
    if (!(result instanceof SapRefusal)) throw error;
    // The posting stays unfinished, and the next attempt goes on from here.
    throw new Problem("upstream-failed", "A credit note without its goods could not be taken back yet.", {
      cause: result,
    });
  }
}

const inWords = <T>(run: () => Promise<T>): Promise<T> => translating("The credit note", run);

const returnFor = (
  tenant: Tenant,
  call: Call,
  reference: string,
  credit: NewCreditNote,
  attempt: Attempt,
): Promise<string> =>
  sentOnce(tenant, call, {
    attempt,
    find: async () => (await inWords(() => findReturns(tenant, call, reference))).map(numberOf)[0],
    create: () => createReturn(tenant, call, reference, credit),
  });

const numberOf = (customerReturn: Entity): string => textOf(customerReturn["CustomerReturn"]);

async function createReturn(tenant: Tenant, call: Call, reference: string, credit: NewCreditNote): Promise<string> {
  const body = await returnBody(tenant, reference, credit);
  try {
    return numberOf(
      await inWords(() => tenant.client.create(call, services.customerReturns, "A_CustomerReturn", body)),
    );
  } catch (error) {
    if (!isProblem(error, "unknown-item")) throw error;
    throw (await inWords(() => lookForItems(tenant, call, credit.lines))) ?? error;
  }
}

async function returnBody(tenant: Tenant, reference: string, credit: NewCreditNote): Promise<object> {
  const { returnType, returnReason, places } = tenant.settings;
  const at = placeFor(places, credit.locationId);
  const { salesOrderReference } = credit;
  const order =
    salesOrderReference === null ? undefined : await tenant.register.find("sales-order", salesOrderReference);
  return {
    CustomerReturnType: returnType,
    CustomerReturnDate: dayOfDocument(credit),
    ...salesHeader(tenant, reference, credit),
    SDDocumentReason: returnReason,
    ...(typeof order?.foreignId === "string" ? { ReferenceSDDocument: order.foreignId } : {}),
    to_Item: credit.lines.map((line) => ({
      CustomerReturnItem: itemNumber(line.lineNumber),
      ReturnReason: returnReason,
      ...itemBody(tenant, line, credit.currency, at),
    })),
  };
}
