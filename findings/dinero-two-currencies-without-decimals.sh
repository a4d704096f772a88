#!/usr/bin/env bash
# dinero.js 2.0.2: the currencies MGA and MRU have base 5 and exponent 1, so that 125 of their smallest units are 25, and have no
# decimal form at all. ISO 4217 lists both with two decimal places, like nearly every other currency: whoever takes the number of
# places from `exponent` for all currencies, and amounts from systems that follow ISO 4217, is wrong by a factor of twenty.
# Output seen: [ 25, 0 ] and "[Dinero.js] Currency is not decimal." for each.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit dinero.js@2.0.2
cat >check.mjs <<'JS'
import assert from "node:assert/strict";
import { dinero, toDecimal, toUnits } from "dinero.js";
import { EUR, MGA, MRU } from "dinero.js/currencies";

assert.equal(toDecimal(dinero({ amount: 125, currency: EUR })), "1.25");
for (const currency of [MGA, MRU]) {
  assert.deepEqual([currency.base, currency.exponent], [5, 1]);
  const amount = dinero({ amount: 125, currency });
  console.log(currency.code, toUnits(amount));
  assert.deepEqual(toUnits(amount), [25, 0]);
  assert.throws(() => toDecimal(amount), { message: "[Dinero.js] Currency is not decimal." });
}
JS
node check.mjs
