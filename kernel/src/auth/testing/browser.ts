/** For tests: as much of a browser as signing in needs. It keeps cookies, follows redirects and sends forms, without scripts. */

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

export interface Browser {
  /** Opens an address and follows redirects to the page, or to the first address that begins with `until`, which is not asked for. */
  open(url: string): Promise<Page>;
  /** Fills the form that has all these fields and sends it. */
  submit(page: Page, values: Readonly<Record<string, string>>): Promise<Page>;
  /** What it would send as `Cookie` to an address: for requests that a script of the page would make. */
  cookies(url: string): string;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** A browser of its own, with no cookies yet. */
export function newBrowser(until: string): Browser {
  const jar = new Map<string, Cookie>();

  async function go(url: string, form?: { readonly origin: string; readonly body: URLSearchParams }): Promise<Page> {
    let request = { url, form };
    for (let hops = 0; hops < 10; hops += 1) {
      if (request.url.startsWith(until)) return { url: request.url, status: 0, html: "", headers: new Headers() };
      const answer = await fetch(request.url, {
        redirect: "manual",
        headers: { cookie: cookiesFor(jar, request.url), ...(request.form && { origin: request.form.origin }) },
        ...(request.form && { method: "POST", body: request.form.body }),
      });
      for (const line of answer.headers.getSetCookie()) keep(jar, line, request.url);
      const location = answer.headers.get("location");
      const html = await answer.text();
      if (location === null) return { url: request.url, status: answer.status, html, headers: answer.headers };
      request = { url: new URL(location, request.url).href, form: undefined };
    }
    throw new Error(`${url} leads in circles.`);
  }

  return {
    open: (url) => go(url),
    cookies: (url) => cookiesFor(jar, url),
    submit(page, values) {
      const form = formWith(page, Object.keys(values));
      return go(new URL(form.action, page.url).href, {
        origin: new URL(page.url).origin,
        body: new URLSearchParams({ ...form.hidden, ...values }),
      });
    },
  };
}

/** The names of the fields that the page's forms have. */
export const fieldsOf = ({ html }: Page): string[] =>
  [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => attribute(tag, "name") ?? []);

function formWith({ html, url }: Page, names: readonly string[]): { action: string; hidden: Record<string, string> } {
  for (const [, opening = "", content = ""] of html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)) {
    const inputs = [...content.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
    const has = new Set(inputs.map((tag) => attribute(tag, "name")));
    if (!names.some((name) => has.has(name))) continue;
    const hidden = inputs.filter((tag) => attribute(tag, "type") === "hidden");
    const fixed = hidden.map((tag) => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""]);
    return { action: attribute(opening, "action") ?? url, hidden: Object.fromEntries(fixed) as Record<string, string> };
  }
  throw new Error(`No form at ${url} has ${names.join(", ")}: ${html.replaceAll(/<[^>]*>|\s+/g, " ").slice(0, 600)}`);
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1];
  return value?.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

function keep(jar: Map<string, Cookie>, line: string, url: string): void {
  const [pair = "", ...attributes] = line.split(/;\s*/);
  const [name = "", ...value] = pair.split("=");
  const of = (wanted: string) => attributes.find((each) => each.toLowerCase().startsWith(`${wanted}=`))?.split("=")[1];
  const path = of("path") ?? new URL(url).pathname.replace(/\/[^/]*$/, "/");
  const expires = of("expires");
  const isOver = of("max-age") === "0" || (expires !== undefined && Date.parse(expires) < Date.now());
  if (isOver) jar.delete(`${name} ${path}`);
  else jar.set(`${name} ${path}`, { name, value: value.join("="), path });
}

function cookiesFor(jar: ReadonlyMap<string, Cookie>, url: string): string {
  const { pathname } = new URL(url);
  const sent = [...jar.values()].filter(
    ({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, "/")),
  );
  return sent.map(({ name, value }) => `${name}=${value}`).join("; ");
}
