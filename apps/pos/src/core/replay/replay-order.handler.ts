import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  daySessionFact,
  receiptDisplay,
  type SiteRow,
  wallDate,
} from '@galley/domain';
import { replayIds } from '@galley/domain/demo';
import { commitAct, decisionContext, requireSite } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import { saleReceiptJobs } from '../printing/receipt-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import { importedItems } from './imported-items.ts';
import { type ReplayOrderCommand, replayOrderCommand } from './replay-order.command.ts';
import { replaySale } from './replay-sale.ts';

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

const recordContext = (core: PosCore, at: number, site: SiteRow): DecisionContext => {
  const { employeeId } = replayIds(site.id);
  const role = { permissions: ['sell' as const], voidLimitMinor: null };
  const context = decisionContext(core, employeeId, role, wallDate(at, site));
  return { ...context, now: at, replayed: true };
};

const replayed = (
  core: PosCore,
  commandId: string,
  command: ReplayOrderCommand,
  site: SiteRow,
): Result<Replayed, Failure> => {
  const context = recordContext(core, command.at, site);
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

/**
 * The command asks for no log-in, so a register takes it only when it was started for replaying. A site that
 * ever took a real sale takes none, whatever its purpose says.
 */
const refusal = (core: PosCore, site: SiteRow): Failure | undefined => {
  if (!core.takesReplays) {
    return failure(
      'not_a_replay_start',
      'This register was not started for replaying. Use npm run galley -- import sales FILE.',
    );
  }
  if (site.purpose !== 'replay') {
    return failure(
      'not_a_replay_site',
      `${site.name} is a site for '${site.purpose}' sales. Make a site with purpose 'replay' for this file.`,
    );
  }
  return core.read.hasRealCheck()
    ? failure('real_sales', `${site.name} took a real sale. Make a new site for the replay.`)
    : undefined;
};

export const replayOrderHandler: PosHandler<'replayOrder'> = (core) => {
  let proved = false;
  return {
    schema: replayOrderCommand,
    run(command, { commandId }) {
      const site = requireSite(core);
      if (!site.ok) return site;
      const problem = proved ? undefined : refusal(core, site.value);
      if (problem !== undefined) return err(problem);
      proved = true;
      const known = core.read.checkByExternalRef(command.externalRef);
      if (known !== undefined) return repeatedSale(core, known);
      return replayed(core, commandId, command, site.value);
    },
  };
};
