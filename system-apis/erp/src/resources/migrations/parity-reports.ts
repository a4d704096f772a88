/** Parity reports: asked for here, made in the background (coexistence/parity). */
import { reply, type Handler } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import type { Desk } from "../../coexistence/desk.ts";
import { findReport, listReports, type ParityReport, queueReport } from "../../coexistence/parity/reports.ts";
import { paritySummary } from "../../coexistence/view.ts";
import { actorOf } from "./actor-of.ts";
import type * as contract from "./contract.ts";

export const startParityReport =
  ({ db, moves, wake }: Desk): Handler<typeof contract.startParityReport, null> =>
  async (ctx, { params: { domain } }) => {
    const move = await moves.of(domain);
    const { newBackend } = move;
    if (newBackend === null)
      throw new Problem("conflict", `${domain} is with a single backend: there is nothing to compare.`);
    const report = await db.once(ctx, ({ sql }) =>
      queueReport(sql, newId("par"), { ...move, newBackend }, actorOf(ctx)),
    );
    wake();
    return reply(201, reportView(report));
  };

export const getParityReport =
  ({ db }: Desk): Handler<typeof contract.getParityReport, null> =>
  async (_ctx, { params: { domain, reportId } }) => {
    const report = await findReport(db.sql, domain, reportId);
    if (report === undefined) throw new Problem("not-found", `There is no parity report ${reportId} of ${domain}.`);
    return reply(200, reportView(report));
  };

export const listParityReports =
  ({ db }: Desk): Handler<typeof contract.listParityReports, null> =>
  async (_ctx, { params: { domain }, query: { cursor, limit } }) => {
    const before = continueAfter(cursor, z.tuple([Timestamp, z.string()]));
    const reports = await listReports(db.sql, domain, { before, limit: rowsFor(limit) });
    return reply(
      200,
      pageOf(reports, limit, ({ createdAt, reportId }) => [createdAt, reportId], headerView),
    );
  };

const headerView = (report: ParityReport) => {
  const { domain, oldBackend, newBackend, requestedBy } = report;
  return { ...paritySummary(report), domain, oldBackend, newBackend, requestedBy };
};

const reportView = (report: ParityReport) => ({
  ...headerView(report),
  detail: report.detail,
  totals: [...report.totals],
  differences: [...report.differences],
});
