import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import { translating } from "../client/problem-of.ts";
import type { Call } from "../client/wire.ts";
import { registeredPage } from "../documents/registered.ts";
import { itemsOfDocuments } from "../stock/material-document.ts";
import { services, type Tenant } from "../tenant.ts";
import { creditNoteOf, idsOf, returnPath, returnQuery } from "./customer-return.ts";

export const listCreditNotes =
  (tenant: Tenant): ErpPort["listCreditNotes"] =>
  async (ctx, { query: { cursor, limit, channel, from, to } }) => {
    const page = await translating("The list of credit notes", () =>
      registeredPage(tenant, {
        kind: "credit-note",
        cursor,
        limit,
        listing: { where: { channel }, from, to },
        show: (postings) => show(tenant, ctx, postings),
      }),
    );
    return reply(200, page);
  };

async function show(tenant: Tenant, call: Call, postings: readonly RegisteredPosting[]) {
  const ids = postings.map(({ foreignId }) => idsOf(foreignId));
  const paths = ids.map(({ customerReturn }) => `${returnPath(customerReturn)}${returnQuery}`);
  const documents = await tenant.client.reads(call, services.customerReturns, paths);
  const received = await itemsOfDocuments(
    tenant,
    call,
    ids.map(({ receipt }) => receipt),
  );
  return postings.map((posting, index) => {
    const document = documents[index] ?? null;
    if (document === null) return null;
    const { lines: _lines, ...header } = creditNoteOf(tenant, posting, document, received[index] ?? []);
    return header;
  });
}
