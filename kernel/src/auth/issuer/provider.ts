/** The provider with the keys of this moment: oidc-provider's keys are fixed, so a new key means a new provider. All else is in the database. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Provider, type Configuration, type KoaContextWithOIDC } from "oidc-provider";
import type { SigningKey } from "../secrets.ts";
import { isProblem } from "../../errors/problem.ts";
import { isSecretOf } from "./client-secrets.ts";
import type { SigningKeys } from "./signing-keys.ts";

/** The provider of this moment. */
export interface CurrentProvider {
  now(): Provider;
  /** Answers a request of the protocol. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Looks for changed keys at once. */
  refresh(): Promise<void>;
  /** Looks once more after a while, when a key begins to sign. */
  refreshAfter(ms: number): void;
  stop(): Promise<void>;
}

/** What is the same for every provider. */
export interface ProviderOptions {
  readonly lookEveryMs: number;
  /** Looks at every answer before it leaves. */
  readonly afterwards: (ctx: KoaContextWithOIDC) => unknown;
  readonly onError: ((error: unknown) => void) | undefined;
}

/** Builds the provider, and another one whenever the keys have changed, until `stop`. */
export async function currentProvider(
  issuerUrl: string,
  keys: SigningKeys,
  configure: (usable: readonly SigningKey[]) => Configuration,
  options: ProviderOptions,
): Promise<CurrentProvider> {
  const { lookEveryMs, onError } = options;
  let usable = await keys.usable();
  let provider = build(issuerUrl, configure(usable), options);
  let handle = provider.callback();
  async function refresh(): Promise<void> {
    const found = await keys.usable();
    if (idsOf(found) === idsOf(usable)) return;
    usable = found;
    provider = build(issuerUrl, configure(usable), options);
    handle = provider.callback();
  }
  let looking = Promise.resolve();
  let later: NodeJS.Timeout | undefined;
  const look = (): void => {
    looking = refresh().catch((error: unknown) => onError?.(error));
  };
  const timer = setInterval(look, lookEveryMs).unref();
  return {
    now: () => provider,
    handle: async (request, response) => {
      await handle(request, response);
    },
    refresh,
    refreshAfter(ms) {
      clearTimeout(later);
      later = setTimeout(look, ms).unref();
    },
    async stop() {
      clearInterval(timer);
      clearTimeout(later);
      await looking;
    },
  };
}

const idsOf = (keys: readonly SigningKey[]): string => keys.map(({ kid }) => kid).join(" ");

function build(issuerUrl: string, configuration: Configuration, { onError, afterwards }: ProviderOptions): Provider {
  const provider = new Provider(issuerUrl, configuration);
  provider.proxy = true;
  provider.on("server_error", (ctx, error) => {
    if (isProblem(error, "unavailable")) sayAway(ctx);
    onError?.(error);
  });
  // Koa's own habit is to print errors; ours go to `onError`.
  Object.assign(provider, { silent: true });
  // Clients carry the digest of their secret where oidc-provider expects the secret.
  provider.Client.prototype.compareClientSecret = function (this: { clientSecret?: string }, given: string): boolean {
    return isSecretOf(this.clientSecret ?? "", given);
  };
  provider.use((ctx, next) =>
    next().then(() => {
      // By now it is one of oidc-provider's own contexts.
      const own = ctx as unknown as KoaContextWithOIDC;
      sayScopes(own);
      return afterwards(own);
    }),
  );
  // Tokens name their session, as Keycloak's do.
  provider.Client.prototype.includeSid = () => true;
  return provider;
}

/** What is away for a moment is no failure of the request: oidc-provider would say 500 (RFC 6749, 4.1.2.1: `temporarily_unavailable`). */
function sayAway(ctx: KoaContextWithOIDC): void {
  const { body } = ctx;
  ctx.status = 503;
  ctx.set("Retry-After", "1");
  const isPage = typeof body === "string";
  if (!isPage) ctx.body = { error: "temporarily_unavailable", error_description: "nobody can be let in just now" };
}

/** A token's scopes are those of its client and its person, not those that were asked for: the answer names them (RFC 6749, 5.1). */
function sayScopes(ctx: KoaContextWithOIDC): void {
  const body: unknown = ctx.body;
  if (typeof body !== "object" || body === null || !("access_token" in body)) return;
  const [, claims = ""] = String(body.access_token).split(".");
  const { scope } = JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as { scope?: unknown };
  ctx.body = { ...body, scope };
}
