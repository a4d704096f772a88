/**
 * The keys that sign tokens. They are kept in the database, private halves sealed with a key of the installation's secrets. A new key is
 * published before it signs, so that whoever validates knows it by then; an old one stays published until its last token is over.
 */
import { createCipheriv, createDecipheriv, createPublicKey, randomBytes } from "node:crypto";
import type postgres from "postgres";
import type { PublishedKey } from "../keys.ts";
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
  const sealing = Buffer.from(secrets.derive("signing-keys"), "base64url");
  const rows = () => sql<Row[]>`
    select published, sealed, signs_from <= now() as signs from identity.signing_keys
    where withdrawn_at is null or withdrawn_at > now() order by signs_from desc, kid`;
  const keep = (tx: postgres.Sql | postgres.TransactionSql, key: SigningKey, afterSeconds: number) => tx`
    insert into identity.signing_keys (kid, published, sealed, signs_from)
    values (${key.kid}, ${tx.json(publicHalf(key) as postgres.JSONValue)}, ${seal(key, sealing)},
            now() + make_interval(secs => ${afterSeconds}))
    on conflict do nothing`;
  const usable = async (): Promise<SigningKey[]> => {
    const known = await rows();
    // Newest first among those that sign, then those that will: oidc-provider signs with the first and publishes all.
    return [...known.filter(({ signs }) => signs), ...known.filter(({ signs }) => !signs)].flatMap(
      ({ sealed }) => unseal(sealed, sealing) ?? [],
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

function seal(key: SigningKey, sealing: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealing, iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(key), "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

function unseal(text: string, sealing: Buffer): SigningKey | undefined {
  const bytes = Buffer.from(text, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    const clear = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return JSON.parse(clear.toString("utf8")) as SigningKey;
  } catch {
    return undefined;
  }
}
