import { ok } from '@galley/base';
import {
  decideSaveParty,
  decideSettleFloor,
  decideStepParty,
  savePartyCommand,
  settleFloorCommand,
  stepPartyCommand,
} from '@galley/domain';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { plainAct } from './floor.handlers.ts';
import { partiesAround, partyOf } from './floor-now.ts';
import { floorAsked, nameOfParty } from './floor-tasks.ts';

export const savePartyHandler: PosHandler<'saveParty'> = (core) => ({
  schema: savePartyCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const party = core.read.party(command.id ?? '');
      const state = {
        party,
        othersAround: (at: number) => partiesAround(core, at),
        customers: core.read.customers(),
        tables: core.read.tables(),
        timeZone: site.timeZone,
      };
      const saved = decideSaveParty(state, command, context);
      if (!saved.ok) return saved;
      const { facts, ...result } = saved.value;
      return ok({ facts, result });
    }),
});

export const stepPartyHandler: PosHandler<'stepParty'> = (core) => ({
  schema: stepPartyCommand,
  run: (command, call) =>
    act(core, call, ({ context }) =>
      plainAct(decideStepParty(partyOf(core, command.partyId), command, context)),
    ),
});

export const settleFloorHandler: PosHandler<'settleFloor'> = (core) => ({
  schema: settleFloorCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const { tasks, tables: floor, kept } = floorAsked(core, site);
      const state = {
        ...{ tasks, floor, kept, timeZone: site.timeZone },
        party: 'partyId' in command ? partyOf(core, command.partyId) : undefined,
        tables: core.read.tables(),
        checkOf: core.checkStates.get,
        nameOf: nameOfParty(core),
      };
      return plainAct(decideSettleFloor(state, command, context));
    }),
});
