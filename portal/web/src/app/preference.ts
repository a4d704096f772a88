/** What a reader chose of how pages look: kept in this browser for a year, each in a cookie that holds nothing else. */
const yearSeconds = 31_536_000;

/** Keeps the choice; undefined forgets it. */
export function keepPreference(cookie: string, value: string | undefined): void {
  const maxAge = value === undefined ? 0 : yearSeconds;
  document.cookie = `${cookie}=${encodeURIComponent(value ?? "")}; path=/; max-age=${String(maxAge)}; samesite=lax`;
}

/** The choice; undefined where none is kept. */
export function keptPreference(cookie: string): string | undefined {
  const found = document.cookie.split("; ").find((each) => each.startsWith(`${cookie}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(cookie.length + 1));
}
