import { closeStationCommand, decideCloseStation } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { act } from './act.ts';

export const closeStationHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'closeStation'> => ({
  schema: closeStationCommand,
  run: (input, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) => decideCloseStation(core.reads.stations(), input, context),
    }),
});
