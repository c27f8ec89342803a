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
    act(core, call, ({ context }) => {
      const party = command.answer === 'together' ? undefined : partyOf(core, command.partyId);
      const state = { party, checkOf: (id: string) => core.checkStates.get(id) };
      return plainAct(decideSettleFloor(state, command, context));
    }),
});
