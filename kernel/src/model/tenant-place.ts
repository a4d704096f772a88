/** Places that are a tenant's own: where several share a platform and none may sell what is another's. */
import { hash } from "node:crypto";

/** Where the tenant's code goes in the template of a location's id. */
export const tenantMark = "{tenant}";

/** 20 characters that a location's id may have; 80 bits, so that two tenants never come by the same one. */
const codeOf = (tenant: string): string => hash("sha256", tenant, "hex").slice(0, 20).toUpperCase();

/** `WH-1-{tenant}` of a tenant: `WH-1-4F0C…`; a template without the mark is everybody's place. */
export const placeOf = (template: string, tenant: string): string =>
  template.includes(tenantMark) ? template.replaceAll(tenantMark, codeOf(tenant)) : template;
