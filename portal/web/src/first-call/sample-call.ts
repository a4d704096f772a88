/** The first call: what is asked, and where. The same for the samples and for the button that does it. */

/** Where tokens come from, on the portal's own origin. */
export const tokenPath = "/realms/tierline/protocol/openid-connect/token";

/** Can the blue mug be bought? It is among the sample data of every sandbox. */
export const callPath = "/experience/storefront/v2/availability?sku=MUG-BLUE";
