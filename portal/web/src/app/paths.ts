/** Paths of the pages and names of the themes: the router and the server that hands out the page read the same list. */

/** Every page; `$name` is a parameter. */
export const pagePaths = [
  "/",
  "/apis",
  "/apis/$tier/$name/$version",
  "/apis/$tier/$name/$version/reference",
  "/journeys",
  "/journeys/$journeyId",
  "/problems",
  "/problems/$kind",
  "/welcome",
  "/join",
  "/applications",
  "/applications/$applicationId",
  "/applications/$applicationId/usage",
  "/applications/$applicationId/webhooks",
  "/applications/$applicationId/go-live",
  "/webhooks/$endpointId",
  "/webhooks/$endpointId/deliveries/$deliveryId",
  "/team",
  "/governance",
  "/governance/reviews",
  "/governance/reviews/$reviewId",
  "/governance/waivers",
  "/governance/access",
  "/governance/graph",
  "/governance/authority",
  "/governance/plans",
  "/governance/audit",
] as const;
export type PagePath = (typeof pagePaths)[number];

/** `system` follows the reader's system. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The cookie that keeps the theme; the server reads it so that the first paint is right. */
export const themeCookie = "tierline_theme";
