/** What a browser may do on the portal's pages: nothing that comes from elsewhere, nothing inline. */

export interface PageSecurity {
  /** Named when the issuer is at another origin than the portal: sign-in forms lead there, and the first call asks it for a token. */
  readonly issuerOrigin?: string | undefined;
}

/** Headers of a page. */
export function securityHeaders({ issuerOrigin }: PageSecurity): Readonly<Record<string, string>> {
  const issuer = issuerOrigin === undefined ? "" : ` ${issuerOrigin}`;
  const policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": `'self'${issuer}`,
    "form-action": `'self'${issuer}`,
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
  };
  return {
    "content-security-policy": Object.entries(policy)
      .map(([name, value]) => `${name} ${value}`)
      .join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  };
}
