import { whole } from "@tierline/kernel/db/columns";

/** A number that the database gives, and the key. */
export const identity = (name: string) => whole(name).generatedAlwaysAsIdentity().primaryKey();

/** Minor units, or pieces. */
export const amount = (name: string) => whole(name).notNull();
