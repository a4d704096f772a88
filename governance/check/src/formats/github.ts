import type { Report } from "../report.ts";

/** Workflow commands of GitHub Actions: an annotation on the line of each finding. */
export const github = ({ findings }: Report): string =>
  findings
    .map(({ severity, file, line, column, rule, message, fix }) => {
      const place = { file, line: String(line), col: String(column), title: rule };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${property(value)}`);
      return `::${severity} ${properties.join(",")}::${data(`${message}. ${fix}`)}`;
    })
    .join("\n");

/** As GitHub's own toolkit escapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
