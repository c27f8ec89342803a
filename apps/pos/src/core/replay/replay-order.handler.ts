import type { Failure, Result } from '@galley/base';
import { ok } from '@galley/base';
import { daySessionFact, receiptDisplay, type SiteRow } from '@galley/domain';
import { commitAct } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import { saleReceiptJobs } from '../printing/receipt-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import { importedItems } from './imported-items.ts';
import { createReplayGate, recordContext } from './replay-gate.ts';
import { type ReplayOrderCommand, replayOrderCommand } from './replay-order.command.ts';
import { replaySale } from './replay-sale.ts';
import { createDayEnds } from './replay-z.ts';

type Replayed = {
  readonly checkId: string;
  readonly ticketIds: readonly string[];
  readonly totalMinor: number;
  readonly receiptDisplay: string;
  readonly repeated: boolean;
};

const repeatedSale = (core: PosCore, checkId: string): Result<Replayed, Failure> => {
  const state = loadCheck(core.read, checkId);
  if (!state.ok) return state;
  const receipt = state.value.receipts.find((row) => row.type === 'sale');
  return ok({
    checkId,
    ticketIds: core.read.ticketsOf(checkId).map((ticket) => ticket.id),
    totalMinor: state.value.totalMinor,
    receiptDisplay: receipt === undefined ? '' : receiptDisplay(receipt),
    repeated: true,
  });
};

const replayed = (
  core: PosCore,
  commandId: string,
  command: ReplayOrderCommand,
  site: SiteRow,
): Result<Replayed, Failure> => {
  const context = recordContext(core, command.at, site, 'sell');
  const items = importedItems(core, command);
  const sale = replaySale(core, command, items, context);
  if (!sale.ok) return sale;
  const { state, receipt, ticketIds } = sale.value;
  const day = daySessionFact(site.id, context.businessDate);
  const opensDay = core.read.daySession(day.id) === undefined;
  return commitAct(core, commandId, {
    facts: [...items.facts, ...(opensDay ? [day] : []), ...sale.value.facts],
    outbox: receipt === undefined ? [] : saleReceiptJobs(core, state, receipt, site),
    result: {
      checkId: state.check.id,
      ticketIds,
      totalMinor: state.totalMinor,
      receiptDisplay: receipt === undefined ? '' : receiptDisplay(receipt),
      repeated: false,
    },
  });
};

export const replayOrderHandler: PosHandler<'replayOrder'> = (core) => {
  const gate = createReplayGate(core);
  const endDayBefore = createDayEnds(core);
  return {
    schema: replayOrderCommand,
    run(command, { commandId }) {
      const site = gate();
      if (!site.ok) return site;
      const known = core.read.checkByExternalRef(command.externalRef);
      if (known !== undefined) return repeatedSale(core, known);
      const ended = endDayBefore(site.value, command.at);
      return ended.ok ? replayed(core, commandId, command, site.value) : ended;
    },
  };
};
