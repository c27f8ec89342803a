import { type PeripheralRow, type PeripheralStateRow, probeTrouble } from '@galley/domain';
import type { KitchenDevices } from '../../contract/index.ts';
import { ALL_STATIONS, stationsOf } from '../../contract/index.ts';
import { hubNow, type KitchenCore } from '../kitchen-core.ts';
import type { LastReading } from './device-reads.ts';

type Probe = KitchenDevices['probes'][number];

/** A probe that was not heard for a day has no temperature to show. */
const HEARD_WITHIN_MS = 86_400_000;

/** What the probe's host told of it last; what a host told before the probe was moved to another counts no more. */
const stateOf = (
  states: readonly PeripheralStateRow[],
  { id, hostId }: Pick<PeripheralRow, 'id' | 'hostId'>,
): PeripheralStateRow | undefined =>
  states
    .filter((state) => state.peripheralId === id && (hostId === null || state.hostId === hostId))
    .sort((a, b) => b.at - a.at)[0];

const probeView = (
  core: KitchenCore,
  row: PeripheralRow,
  states: readonly PeripheralStateRow[],
  reading: LastReading | undefined,
): Probe => {
  const state = stateOf(states, row);
  const host = row.hostId ?? state?.hostId ?? '';
  const own = host === core.replica.identity()?.deviceId;
  return {
    probe: reading?.probe ?? row.id,
    name: row.name,
    milliC: reading?.milliC ?? null,
    quality: reading?.quality ?? null,
    at: reading?.at ?? null,
    hostId: own ? null : host,
    hostName: core.reads.deviceNames().get(host) ?? host,
    trouble: probeTrouble(state, reading?.at),
  };
};

const probeViews = (core: KitchenCore, rows: readonly PeripheralRow[]): Probe[] => {
  const states = core.reads.peripheralStates();
  const readings = core.reads.lastReadings(hubNow(core) - HEARD_WITHIN_MS);
  return rows
    .filter(({ type }) => type === 'probe')
    .flatMap((row): Probe[] => {
      const own = readings.filter(({ probe }) => probe.split('/')[0] === row.id);
      const last = own.length === 0 ? [undefined] : own;
      return last.map((reading) => probeView(core, row, states, reading));
    });
};

/** What the kitchen has to know of devices: temperatures, and printers of this station that do not print. */
export const devicesView = (core: KitchenCore, stationKey: string): KitchenDevices => {
  const rows = core.reads.peripherals();
  const states = core.reads.peripheralStates();
  const serves = (roles: readonly string[]): boolean =>
    stationKey === ALL_STATIONS
      ? roles.some((role) => role.startsWith('station:'))
      : stationsOf(stationKey).some((key) => roles.includes(`station:${key}`));
  return {
    probes: probeViews(core, rows),
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
