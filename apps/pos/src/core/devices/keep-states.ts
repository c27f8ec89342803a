import type { Fact } from '@galley/base';
import {
  type PeripheralRow,
  type PeripheralStateRow,
  peripheralStateId,
  rowFact,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { seenOf } from './devices-view.ts';
import { isHost } from './register-devices.ts';

/** Devices that this register speaks for. */
const spokenFor = ({ read, identity }: PosCore): PeripheralRow[] =>
  read.peripherals().filter(({ hostId }) => isHost(hostId, identity.deviceId, identity.number));

const stateFact = (core: PosCore, row: PeripheralRow): Fact[] => {
  const seen = seenOf(core, row);
  if (seen === null) return [];
  const { deviceId } = core.identity;
  const state = seen.state === 'opening' ? 'stopped' : seen.state;
  const id = peripheralStateId(deviceId, row.id);
  const before = core.read.peripheralState(id);
  if (before?.state === state && before.words === seen.words) return [];
  const next: PeripheralStateRow = {
    id,
    peripheralId: row.id,
    hostId: deviceId,
    state,
    words: seen.words,
    at: core.clock.now(),
  };
  return [rowFact('peripheral_state', next)];
};

/** Tells the others of the site how the devices of this register are, where that has changed (rule PE8). */
export const keepStates = (core: PosCore): void => {
  const facts = spokenFor(core).flatMap((row) => stateFact(core, row));
  if (facts.length > 0) core.replica.commit({ facts });
};
