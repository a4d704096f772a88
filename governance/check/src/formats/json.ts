import { countOf, type Report } from "../report.ts";

/** For programs: everything, with the sums first. */
export const json = (report: Report): string => JSON.stringify({ ...countOf(report.findings), ...report }, null, 2);
