import { ok } from '@galley/base';
import {
  closeDayCommand,
  decideCloseDay,
  decideDeclareLoss,
  declareLossCommand,
  wallDate,
} from '@galley/domain';
import { act, currentDay, findStaff, requireSite } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { dayReportJobs } from './day-papers.ts';
import { closeDayState } from './day-state.ts';

export const closeDayHandler: PosHandler<'closeDay'> = (core) => ({
  schema: closeDayCommand,
  run: (command, call) =>
    act(core, call, ({ context, site, employee }) => {
      const state = closeDayState(core, site, command.businessDate);
      const closed = decideCloseDay(state, command, context);
      if (!closed.ok) return closed;
      const { close, facts } = closed.value;
      const outbox = dayReportJobs(core, site, close, employee.name);
      return ok({ facts, outbox, result: { turnoverMinor: close.turnoverMinor } });
    }),
});

export const declareLossHandler: PosHandler<'declareLoss'> = (core) => ({
  schema: declareLossCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const facts = decideDeclareLoss(command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

const KINDS = ['day_close', 'day_session', 'z_report', 'fund_session', 'fund_count', 'punch'];

export const dayCloseQuery: PosQuery<'dayClose'> = (core) => ({
  schema: noParams,
  kinds: [
    ...KINDS,
    'card_intent',
    'tip',
    'tip_entry',
    'tip_pool',
    'punch_correction',
    'payment_reversal',
    'refund',
    'card_step',
    'check',
    'line',
    'payment',
    'receipt',
    'device',
    'session',
    'sync-status',
  ],
  ask(_params, { session }) {
    const site = requireSite(core);
    const staff = findStaff(core, core.sessions.employeeOf(session));
    if (!site.ok || staff === undefined) return ok(null);
    const { businessDate: current } = currentDay(core, site.value);
    const today = wallDate(core.clock.now(), site.value);
    const businessDate = current > today ? today : current;
    const { gates, registers, closes } = closeDayState(core, site.value, businessDate);
    const silent = new Set(gates.find(({ gate }) => gate === 'unreachable')?.names);
    return ok({
      businessDate,
      closed: closes.length > 0,
      gates: gates.filter(({ names }) => names.length > 0),
      registers: registers.map(({ deviceId, name, lastHeardAt, zs }) => ({
        ...{ deviceId, name, lastHeardAt, silent: silent.has(name) },
        zs: zs.map(({ display, turnoverMinor }) => ({ display, turnoverMinor })),
      })),
    });
  },
});
