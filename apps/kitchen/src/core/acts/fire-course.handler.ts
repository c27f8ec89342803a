import { decideFireTickets, ticketIdsOf, ticketIdText } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import { z } from 'zod';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { projectRows } from '../reads/board-view.ts';
import { act } from './act.ts';

const schema = z.object({ ticketId: ticketIdText });

/** The station fires what it sees as coming: the lines of that course at its own station. */
export const fireCourseHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'fireCourse'> => ({
  schema,
  run: ({ ticketId }, { commandId }) => {
    const ids = ticketIdsOf(ticketId);
    const rows = ids.flatMap((id) => core.reads.ticket(id) ?? []);
    return act(core, {
      commandId,
      decide: (context) => {
        const states = projectRows(core.reads, rows).filter(({ row }) => ids.includes(row.id));
        return decideFireTickets(states, core.reads.courses(), context);
      },
    });
  },
});
