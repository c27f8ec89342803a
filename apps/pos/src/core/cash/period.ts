import {
  type DecisionContext,
  type PeriodRows,
  receiptSeries,
  type ZReportRow,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { sessionState } from './fund-states.ts';

export type Period = { readonly last: ZReportRow | undefined; readonly rows: PeriodRows };

/** What this register did since its last Z, from its own rows alone (rule ZR1). */
export const runningPeriod = (
  core: PosCore,
  context: Pick<DecisionContext, 'deviceId' | 'deviceNumber'>,
): Period => {
  const [last] = core.read.zReports(receiptSeries(context), 1);
  const { closedSessions, ...own } = core.read.periodRows(
    context.deviceId,
    (last?.number ?? 0) + 1,
    last?.madeAt ?? 0,
  );
  const ids = new Set([...own.receipts, ...own.voids].map(({ checkId }) => checkId));
  const checks = [...ids].flatMap((id) => core.checkStates.get(id) ?? []);
  const closed = [...new Set(closedSessions)].flatMap((id) => sessionState(core, id) ?? []);
  return { last, rows: { ...own, checks, closed } };
};
