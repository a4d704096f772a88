/** The portal's two cookies: neither can be read by a script, and neither is sent with what another site posts. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

export interface Cookie {
  read(c: Context): string | undefined;
  write(c: Context, value: string, seconds: number): void;
  clear(c: Context): void;
}

/** `Lax`, because the sign-in page may be another site's, from which the browser comes back with a link. */
export function cookie(name: string, origin: string): Cookie {
  const secure = origin.startsWith("https:");
  // The prefix keeps other hosts of the domain from setting it (RFC 6265bis); browsers want HTTPS for it.
  const fullName = secure ? `__Host-${name}` : name;
  const attributes = { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
  return {
    read: (c) => getCookie(c, fullName),
    write: (c, value, seconds) => {
      setCookie(c, fullName, value, { ...attributes, maxAge: seconds });
    },
    clear: (c) => {
      deleteCookie(c, fullName, attributes);
    },
  };
}
