/** The formats in which a report can be had. */
import type { Report } from "../report.ts";
import { codeclimate } from "./codeclimate.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

/** Each returns the whole text to print, without a newline at the end. */
export const formats = { text, json, sarif, junit, github, codeclimate, markdown } satisfies Record<
  string,
  (report: Report) => string
>;

export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as Format[];
