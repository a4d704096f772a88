/** The formats in which a report can be had. */
import type { Report } from "../report.ts";
import { codeclimate } from "./codeclimate.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import type { Format } from "./names.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

/** Each returns the whole text to print, without a newline at the end. */
export const formats: Readonly<Record<Format, (report: Report) => string>> = {
  text,
  json,
  sarif,
  junit,
  github,
  codeclimate,
  markdown,
};
