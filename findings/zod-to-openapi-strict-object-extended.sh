#!/usr/bin/env bash
# @asteasolutions/zod-to-openapi 9.1.0 (zod 4.6.7): a strict object that extends another registered strict object is written as `allOf`
# of both, and each part has `additionalProperties: false`. In JSON Schema each part then forbids the other's members, so that no
# value is valid, though Zod takes it.
# Output seen: zod true, JSON Schema false (additional property "note").
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit zod@4.6.7 @asteasolutions/zod-to-openapi@9.1.0 ajv@8.20.0
cat >check.mjs <<'JS'
import assert from "node:assert/strict";
import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";

extendZodWithOpenApi(z);
const Line = z.strictObject({ sku: z.string() }).openapi("Line");
const Gift = Line.extend({ note: z.string() }).openapi("Gift");
const registry = new OpenAPIRegistry();
registry.register("Line", Line);
registry.register("Gift", Gift);
const { components } = new OpenApiGeneratorV31(registry.definitions).generateComponents();
const judge = new Ajv2020({ strict: false }).compile({ $ref: "#/components/schemas/Gift", components });
const value = { sku: "A", note: "B" };
const [zod, schema] = [Gift.safeParse(value).success, judge(value)];
console.log(`zod ${zod}, JSON Schema ${schema}`, judge.errors?.map(({ params }) => params));
assert.deepEqual([zod, schema], [true, false]);
assert.deepEqual(components.schemas.Gift.allOf[0], { $ref: "#/components/schemas/Line" });
JS
node check.mjs
