import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { keptDeliveries } from "./kept-delivery.ts";

export const getDelivery =
  (books: Books): ErpPort["getDelivery"] =>
  async ({ deadline }, { params: { reference } }) => {
    const posting = await books.register.find("delivery", reference);
    const [delivery] = posting?.state === "posted" ? await keptDeliveries(books, [posting], deadline) : [];
    if (delivery === undefined) throw new Problem("not-found", `There is no delivery ${reference}.`);
    return reply(200, delivery);
  };
