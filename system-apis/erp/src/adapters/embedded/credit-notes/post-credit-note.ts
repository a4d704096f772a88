import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { postDocument } from "../documents/post-document.ts";
import { creditNote } from "./credit-note.ts";

export const postCreditNote =
  ({ db: { sql } }: Books): ErpPort["postCreditNote"] =>
  async (_ctx, { params: { reference }, body: { salesOrderReference, ...document } }) =>
    reply(200, await postDocument(sql, creditNote, reference, document, salesOrderReference));
