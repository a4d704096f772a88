/**
 * The keys that sign tokens. They are kept in the database, private halves sealed with a key of the installation's secrets. A new key is
 * published before it signs, so that whoever validates knows it by then; an old one stays published until its last token is over.
 */
import { createPublicKey } from "node:crypto";
import type postgres from "postgres";
import type { PublishedKey } from "../keys.ts";
import { createSealing, type Sealing } from "../sealing.ts";
import { freshSigningKey, type Secrets, type SigningKey } from "../secrets.ts";

export interface SigningKeys {
  /** What is published now, newest first. */
  published(): Promise<PublishedKey[]>;
  /** The private keys of this installation: first the one that signs now. */
  usable(): Promise<SigningKey[]>;
  /**
   * Makes a key that signs `afterSeconds` from now, and withdraws the others `heldSeconds` after that, when their last token is over.
   * Returns its id.
   */
  rotate(heldSeconds: number, afterSeconds?: number): Promise<string>;
}

/** By then every process has seen the key, and a validator that asked just before it was made has asked again. */
export const publishAheadSeconds = 30;

interface Row {
  readonly published: PublishedKey;
  readonly sealed: string;
  readonly signs: boolean;
}

/** Opens the keys; the first one is the key of the installation's secrets, so that tokens from before stay good. */
export async function openSigningKeys(sql: postgres.Sql, secrets: Secrets): Promise<SigningKeys> {
  const sealing = createSealing(secrets.derive("signing-keys"), "tierline-signing-keys");
  const rows = () => sql<Row[]>`
    select published, sealed, signs_from <= now() as signs from identity.signing_keys
    where withdrawn_at is null or withdrawn_at > now() order by signs_from desc, kid`;
  const keep = (tx: postgres.Sql | postgres.TransactionSql, key: SigningKey, afterSeconds: number) => tx`
    insert into identity.signing_keys (kid, published, sealed, signs_from)
    values (${key.kid}, ${tx.json(publicHalf(key) as postgres.JSONValue)}, ${sealing.seal(JSON.stringify(key))},
            now() + make_interval(secs => ${afterSeconds}))
    on conflict do nothing`;
  const usable = async (): Promise<SigningKey[]> => {
    const known = await rows();
    // Newest first among those that sign, then those that will: oidc-provider signs with the first and publishes all.
    return [...known.filter(({ signs }) => signs), ...known.filter(({ signs }) => !signs)].flatMap(
      ({ sealed }) => unsealed(sealing, sealed) ?? [],
    );
  };
  // Another home's keys on the same database cannot be unsealed here; this one adds its own.
  if ((await usable()).length === 0) await keep(sql, secrets.signingKey, 0);
  if ((await usable()).length === 0) await keep(sql, freshSigningKey(), 0);
  return {
    usable,
    published: async () => (await rows()).map(({ published }) => published),
    async rotate(heldSeconds, afterSeconds = publishAheadSeconds) {
      const key = freshSigningKey();
      await sql.begin(async (tx) => {
        await tx`
          update identity.signing_keys set withdrawn_at = now() + make_interval(secs => ${afterSeconds + heldSeconds})
          where withdrawn_at is null`;
        await keep(tx, key, afterSeconds);
      });
      return key.kid;
    },
  };
}

function publicHalf(key: SigningKey): PublishedKey {
  const jwk = createPublicKey({ key: { ...key }, format: "jwk" }).export({ format: "jwk" });
  return { ...jwk, kid: key.kid, use: "sig", alg: "RS256" };
}

function unsealed({ open }: Sealing, sealed: string): SigningKey | undefined {
  const text = open(sealed);
  return text === undefined ? undefined : (JSON.parse(text) as SigningKey);
}
