import type { KitchenDevices } from '../../contract/index.ts';
import { ALL_STATIONS } from '../../contract/index.ts';
import { hubNow, type KitchenCore } from '../kitchen-core.ts';

/** A probe that was not heard for a day is no part of the kitchen any more. */
const HEARD_WITHIN_MS = 86_400_000;

/** What the kitchen has to know of devices: temperatures, and printers of this station that do not print. */
export const devicesView = (core: KitchenCore, stationKey: string): KitchenDevices => {
  const rows = core.reads.peripherals();
  const states = core.reads.peripheralStates();
  const nameOf = (id: string): string => rows.find((row) => row.id === id)?.name ?? id;
  const serves = (roles: readonly string[]): boolean =>
    stationKey === ALL_STATIONS
      ? roles.some((role) => role.startsWith('station:'))
      : roles.includes(`station:${stationKey}`);
  return {
    probes: core.reads.lastReadings(hubNow(core) - HEARD_WITHIN_MS).map((reading) => {
      const [id = ''] = reading.probe.split('/');
      const state = states.find(({ peripheralId }) => peripheralId === id);
      const trouble = state?.state === 'working' ? null : (state?.words ?? null);
      return { ...reading, name: nameOf(id), trouble };
    }),
    printers: rows
      .filter(({ type, roles }) => type === 'printer' && serves(roles))
      .flatMap(({ id, name }) =>
        states
          .filter(({ peripheralId, state }) => peripheralId === id && state !== 'working')
          .slice(0, 1)
          .map(({ state, words }) => ({ id, name, stopped: state === 'stopped', words })),
      ),
  };
};
