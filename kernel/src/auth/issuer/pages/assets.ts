/** The style and the script of the issuer's pages, under addresses that change with their content. */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";

export interface Asset {
  /** Below `/realms/<realm>`. */
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

const asset = (file: string, type: string): Asset => {
  const content = readFileSync(new URL(file, import.meta.url), "utf8");
  return { path: `/assets/${hash("sha256", content, "hex").slice(0, 16)}/${file}`, type, content };
};

export const style = asset("style.css", "text/css; charset=utf-8");
export const showPassword = asset("show-password.js", "text/javascript; charset=utf-8");
