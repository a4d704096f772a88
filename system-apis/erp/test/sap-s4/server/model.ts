/**
 * SAP's metadata as a CAP model. CAP imports an EDMX as something to call, not to serve, and leaves out what OData V2 metadata
 * says in referential constraints only; the overlay here adds it. Nothing is written to disk.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Csn, type Definition, type Element, importer } from "./cds.ts";

/** The services of which the metadata must be there. */
export const files = [
  "API_PRODUCT_SRV.edmx",
  "API_MATERIAL_STOCK_SRV.edmx",
  "API_MATERIAL_DOCUMENT_SRV.edmx",
  "API_SALES_ORDER_SRV.2020.edmx",
  "API_CUSTOMER_RETURN_SRV.edmx",
  "API_JOURNALENTRYITEMBASIC_SRV.edmx",
];

/** Imports every file of `folder` and makes the result servable. `pageSize`: rows after which a list breaks off. */
export async function importModel(folder: string, pageSize: number): Promise<Csn> {
  const definitions: Record<string, Definition> = {};
  for (const file of files) {
    const path = join(folder, file);
    const csn = await importer().from.edmx(path, {});
    const edmx = readFileSync(path, "utf8");
    Object.assign(definitions, renamed(csn, basename(file, ".edmx").replaceAll(".", "_"), file.split(".")[0] ?? file));
    markEtags(definitions, file.split(".")[0] ?? file, edmx);
  }
  for (const [name, definition] of Object.entries(definitions)) {
    if (definition.kind === "service") serve(definition, name, pageSize);
    if (definition.kind === "entity") overlay(definition, definitions);
    Object.assign(definitions, functionsOf(name, definition));
  }
  return { definitions, $version: "2.0", $sources: [] };
}

/** The importer names a service after its file; SAP's file carries a release (`API_SALES_ORDER_SRV.2020`). */
function renamed(csn: Csn, from: string, to: string): Record<string, Definition> {
  const name = (text: string): string =>
    text === from || text.startsWith(`${from}.`) ? to + text.slice(from.length) : text;
  return Object.fromEntries(
    Object.entries(csn.definitions).map(([key, definition]) => [
      name(key),
      JSON.parse(JSON.stringify(definition), (member: string, value: unknown) =>
        (member === "target" || member === "type") && typeof value === "string" ? name(value) : value,
      ) as Definition,
    ]),
  );
}

/** `ConcurrencyMode="Fixed"` is lost by the importer. */
function markEtags(definitions: Record<string, Definition>, service: string, edmx: string): void {
  for (const [, type = "", body = ""] of edmx.matchAll(/<EntityType Name="(\w+)Type"([\s\S]*?)<\/EntityType>/g)) {
    const property = /<Property Name="(\w+)"[^>]*ConcurrencyMode="Fixed"/.exec(body)?.[1];
    const element = property === undefined ? undefined : definitions[`${service}.${type}`]?.elements?.[property];
    if (element !== undefined) element["@odata.etag"] = true;
  }
}

function serve(definition: Definition, name: string, pageSize: number): void {
  delete definition["@cds.external"];
  definition["@path"] = `/v4/${name}`;
  definition["@cds.query.limit.max"] = pageSize;
}

function overlay(entity: Definition, definitions: Record<string, Definition>): void {
  delete entity["@cds.external"];
  delete entity["@cds.persistence.skip"];
  const elements = entity.elements ?? {};
  for (const [name, element] of Object.entries(elements)) {
    if (element.target !== undefined) associate(name, element, elements, definitions);
    else initial(element);
  }
}

/** SAP's tables know no NULL: what was not given has its type's initial value. */
function initial(element: Element): void {
  if (element.type === "cds.String") element.default = { val: "" };
  if (element.type === "cds.Boolean") element.default = { val: false };
  if (element.type === "cds.Decimal") element.default = { val: 0 };
}

/** V2 knows no functions bound to a record: they are called beside the entity sets, with its key among their parameters. */
function functionsOf(name: string, entity: Definition): Record<string, Definition> {
  const { actions = {}, elements = {} } = entity;
  delete entity.actions;
  const key = Object.entries(elements).filter(([, element]) => element.key === true);
  const parameters = Object.fromEntries(key.map(([field, { type }]) => [field, { type }]));
  const service = name.slice(0, name.indexOf("."));
  return Object.fromEntries(
    Object.entries(actions).map(([action, definition]) => [
      `${service}.${action}`,
      { ...definition, params: { ...parameters, ...definition.params } },
    ]),
  );
}

/** An association holds by the key that both sides have; to many, it is a composition, so that inserts may be deep. */
function associate(
  name: string,
  element: Element,
  elements: Record<string, Element>,
  definitions: Record<string, Definition>,
): void {
  const target = definitions[element.target ?? ""]?.elements ?? {};
  const many = element.cardinality?.max === "*";
  const keys = Object.entries(many ? elements : target).flatMap(([key, each]) => (each.key === true ? [key] : []));
  if (keys.length === 0 || !keys.every((key) => key in elements && key in target)) {
    // By other fields than the key (validity dates, serial numbers): not needed here.
    delete elements[name];
    return;
  }
  delete element.keys;
  if (many) element.type = "cds.Composition";
  element.on = keys.flatMap((key, index) => [...(index > 0 ? ["and"] : []), { ref: [name, key] }, "=", { ref: [key] }]);
}
