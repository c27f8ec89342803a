import { decideMarkLines, markLinesCommand } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { act, decideEach } from './act.ts';
import { partsOfTicket } from './ticket-parts.ts';

export const markLinesHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'markLines'> => ({
  schema: markLinesCommand,
  run: (input, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) =>
        decideEach(partsOfTicket(core, input.ticketId), (part) =>
          decideMarkLines(part, input, context),
        ),
    }),
});
