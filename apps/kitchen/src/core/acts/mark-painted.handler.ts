import { ok } from '@galley/base';
import { decideMarkDelivered, markPaintedCommand, ticketIdsOf } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { act } from './act.ts';

/** Tickets that no screen was known to have shown, and what is known of them. */
const unpainted = ({ reads }: KitchenCore, ticketIds: readonly string[]) => {
  const rows = ticketIds.flatMap(ticketIdsOf).flatMap((id) => reads.ticket(id) ?? []);
  const known = reads.deliveriesOfChecks([...new Set(rows.map(({ checkId }) => checkId))]);
  const shown = new Set(known.flatMap(({ how, ticketId }) => (how === 'screen' ? ticketId : [])));
  return { rows: rows.filter(({ id }) => !shown.has(id)), known };
};

/** A screen says so of itself, after each board; what is known already writes nothing. */
export const markPaintedHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'markPainted'> => ({
  schema: markPaintedCommand,
  run: async ({ ticketIds }, { commandId }) => {
    const { rows, known } = unpainted(core, ticketIds);
    if (rows.length === 0) return ok(null);
    return act(core, {
      commandId,
      decide: (context) => ok(decideMarkDelivered(rows, known, 'screen', context)),
    });
  },
});
