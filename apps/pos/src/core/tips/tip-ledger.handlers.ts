import { err, ok } from '@galley/base';
import {
  type CashMoveRow,
  calendarDay,
  type DecisionContext,
  decideDeclareTips,
  decidePayOutTips,
  decideShareTips,
  decideTipOut,
  declareTipsCommand,
  fundId,
  idText,
  payOutTipsCommand,
  requirePermission,
  shareTipsCommand,
  tipOutCommand,
  unknownPerson,
} from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import { moveSlip } from '../cash/cash-papers.ts';
import { sessionState } from '../cash/fund-states.ts';
import { requireFund } from '../cash/till.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import { paperContext } from '../printing/paper-context.ts';
import { tipDay } from './tip-day.ts';
import { tipStatementJobs } from './tip-papers.ts';

export const declareTipsHandler: PosHandler<'declareTips'> = (core) => ({
  schema: declareTipsCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const { entries } = core.read.tipLedger();
      const done = decideDeclareTips(
        { entries, employees: core.read.employees() },
        command,
        context,
      );
      return done.ok ? ok({ facts: done.value.facts, result: null }) : done;
    }),
});

export const tipOutHandler: PosHandler<'tipOut'> = (core) => ({
  schema: tipOutCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const { day } = tipDay(core, context.businessDate);
      const done = decideTipOut(day, command, context);
      return done.ok ? ok({ facts: done.value.facts, result: null }) : done;
    }),
});

export const shareTipsHandler: PosHandler<'shareTips'> = (core) => ({
  schema: shareTipsCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const facts = decideShareTips(tipDay(core, command.businessDate), command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

/** The fund that cash comes from where the wish names none: whoever's is in use here. */
const fundHere = ({ till }: DecisionContext, named: { sessionId?: string; fundId?: string }) =>
  named.sessionId === undefined && named.fundId === undefined && till?.fundSessionId != null
    ? { sessionId: till.fundSessionId }
    : {};

const kickFor = (core: PosCore, { fundId: fund, type, id: about, movedBy }: CashMoveRow) =>
  fund === fundId('drawer', core.identity.deviceId)
    ? {
        pulse: {
          ...{ employeeId: movedBy, about },
          reason: type === 'paid_in' ? ('paid_in' as const) : ('paid_out' as const),
        },
      }
    : {};

export const payOutTipsHandler: PosHandler<'payOutTips'> = (core) => ({
  schema: payOutTipsCommand,
  run: (wish, call) =>
    act(core, call, ({ context, site }) => {
      const command = { ...wish, ...fundHere(context, wish) };
      const unnamed = command.fundId === undefined && command.sessionId === undefined;
      const ready = requireFund(core, site, context, unnamed);
      if (!ready.ok) return ready;
      const { sessionId } = command;
      const state = {
        lines: tipDay(core, context.businessDate).lines,
        session: sessionId === undefined ? undefined : sessionState(core, sessionId),
        employees: core.read.employees(),
        reason: paperContext(core.read, site, 'cash-slip').labels.tips,
        currency: site.currency,
      };
      const done = decidePayOutTips(state, command, context);
      if (!done.ok) return done;
      const { move, facts } = done.value;
      const kick = kickFor(core, move);
      return ok({ facts, outbox: moveSlip(core, site, move), ...kick, result: null });
    }),
});

export const printTipsHandler: PosHandler<'printTips'> = (core) => ({
  schema: z.object({ employeeId: idText, from: calendarDay, to: calendarDay }),
  run: (command, call) =>
    act(core, call, ({ context, site, employee }) => {
      if (command.employeeId !== context.employeeId) {
        const allowed = requirePermission(context, 'close_day');
        if (!allowed.ok) return allowed;
      }
      const person = core.read.employee(command.employeeId);
      if (person === undefined) return err(unknownPerson('employeeId'));
      const { lines } = tipDay(core, context.businessDate);
      const told = { ...command, lines, name: person.name, by: employee.name, now: context.now };
      return ok({
        facts: [],
        outbox: tipStatementJobs(core, site, context.ids('tipEntry'), told),
        result: null,
      });
    }),
});
