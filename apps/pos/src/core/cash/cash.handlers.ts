import { err, failure, ok, type Result } from '@galley/base';
import {
  type CashMoveType,
  countFundCommand,
  type DecisionContext,
  decideCountFund,
  decideMakeZ,
  decideMoveCash,
  decideOpenFund,
  eventFact,
  fundId,
  moveCashCommand,
  openFundCommand,
  type PulseReason,
  receiptSeries,
  reportFigures,
  requirePermission,
  zDisplay,
} from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import type { KickWish } from '../records/drawer-kicks.ts';
import { countSlip, floatSlip, moveSlip } from './cash-papers.ts';
import { sessionMarks, sessionState, storeState, unheardOf } from './fund-states.ts';
import { runningPeriod } from './period.ts';
import { xReportJobs, zReportJobs } from './report-papers.ts';

const nothing = z.object({});

const PULSES: Partial<Readonly<Record<CashMoveType, PulseReason>>> = {
  paid_in: 'paid_in',
  paid_out: 'paid_out',
  drop: 'drop',
  change: 'paid_in',
  no_sale: 'no_sale',
  hand_over: 'count',
};

/** Opens the drawer of this register where the act is about it; other funds have no drawer here. */
const pulseFor = (
  { identity }: PosCore,
  fund: string,
  about: string,
  reason: PulseReason | undefined,
  { employeeId }: DecisionContext,
): { readonly pulse?: KickWish } =>
  reason === undefined || fund !== fundId('drawer', identity.deviceId)
    ? {}
    : { pulse: { employeeId, reason, about } };

export const openFundHandler: PosHandler<'openFund'> = (core) => ({
  schema: openFundCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const open = sessionMarks(core, core.read.openFundSessions());
      const opened = decideOpenFund(open, command, context, site.currency);
      if (!opened.ok) return opened;
      const { session, facts } = opened.value;
      return ok({
        facts,
        outbox: floatSlip(core, site, session),
        ...pulseFor(core, session.fundId, session.id, 'count', context),
        result: { sessionId: session.id },
      });
    }),
});

export const moveCashHandler: PosHandler<'moveCash'> = (core) => ({
  schema: moveCashCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const session =
        command.sessionId === undefined ? undefined : sessionState(core, command.sessionId);
      const state = { session, employees: core.read.employees() };
      const moved = decideMoveCash(state, command, context);
      if (!moved.ok) return moved;
      const { move, facts } = moved.value;
      return ok({
        facts,
        outbox: moveSlip(core, site, move),
        ...pulseFor(core, move.fundId, move.id, PULSES[move.type], context),
        result: { moveId: move.id, type: move.type },
      });
    }),
});

const countState = (core: PosCore, sessionId: string | undefined, fund: string | undefined) => {
  const session = sessionId === undefined ? undefined : sessionState(core, sessionId);
  const id = session?.row.fundId;
  return {
    session,
    store: session === undefined && fund !== undefined ? storeState(core, fund) : undefined,
    unheard: id === undefined ? [] : unheardOf(core, id),
  };
};

export const countFundHandler: PosHandler<'countFund'> = (core) => ({
  schema: countFundCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const state = countState(core, command.sessionId, command.fundId);
      const counted = decideCountFund(state, command, context, site.currency);
      if (!counted.ok) return counted;
      const { count, overShortMinor, facts } = counted.value;
      const { countedMinor, expectedMinor } = count;
      return ok({
        facts,
        outbox: countSlip(core, site, count),
        ...pulseFor(core, count.fundId, count.id, 'count', context),
        result: { countedMinor, expectedMinor, overShortMinor, foreign: count.foreign ?? [] },
      });
    }),
});

export const makeZHandler: PosHandler<'makeZ'> = (core) => ({
  schema: nothing,
  run: (_command, call) =>
    act(core, call, ({ context, site, employee }) => {
      const { last, rows } = runningPeriod(core, context);
      const made = decideMakeZ(last, rows, context);
      if (!made.ok) return made;
      const { z: report, facts } = made.value;
      const { figures } = report;
      return ok({
        facts,
        outbox: zReportJobs(core, site, report, employee.name),
        result: {
          display: zDisplay(report),
          turnoverMinor: figures.turnoverMinor,
          receipts: figures.sales.count + figures.refunds.count,
        },
      });
    }),
});

const mayRead = (context: DecisionContext): Result<null, ReturnType<typeof failure>> => {
  const sales = requirePermission(context, 'view_sales');
  return sales.ok ? sales : requirePermission(context, 'close_day');
};

export const printXHandler: PosHandler<'printX'> = (core) => ({
  schema: nothing,
  run: (_command, call) =>
    act(core, call, ({ context, site, employee }) => {
      const allowed = mayRead(context);
      if (!allowed.ok) return allowed;
      const { last, rows } = runningPeriod(core, context);
      const figures = reportFigures(rows);
      const grandMinor = (last?.grandMinor ?? 0) + figures.turnoverMinor;
      const { businessDate } = context;
      const report = { series: receiptSeries(context), businessDate, figures, grandMinor };
      return ok({
        facts: [],
        outbox: xReportJobs(core, site, report, employee.name),
        result: null,
      });
    }),
});

export const reprintZHandler: PosHandler<'reprintZ'> = (core) => ({
  schema: nothing,
  run: (_command, call) =>
    act(core, call, ({ context, site, employee }) => {
      const allowed = requirePermission(context, 'close_day');
      if (!allowed.ok) return allowed;
      const [last] = core.read.zReports(receiptSeries(context), 1);
      if (last === undefined)
        return err(failure('nothing_to_report', 'This register has made no Z yet.'));
      const copy = core.read.eventCount(last.id, 'report_reprinted') + 1;
      const facts = [eventFact(context, 'report_reprinted', last.id, { copy })];
      const outbox = zReportJobs(core, site, last, employee.name, copy);
      return ok({ facts, outbox, result: { display: zDisplay(last) } });
    }),
});
