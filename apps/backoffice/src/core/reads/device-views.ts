import { type ProbeSample, tryDriver, unescaped } from '@galley/devices/core';
import { isDrawerException, type PeripheralRow } from '@galley/domain';
import type {
  DriverTrialView,
  OfficeDevices,
  OfficeDrawerEvent,
  OfficePeripheral,
  OfficeProbe,
} from '../../contract/index.ts';
import type { OfficeReads } from './office-reads.ts';

/** The devices of the site with the states that their hosts told. */
export const devicesView = (reads: OfficeReads): OfficeDevices => {
  const names = reads.deviceNames();
  const states = reads.peripheralStates();
  const view = (row: PeripheralRow): OfficePeripheral => ({
    ...row,
    hostName: row.hostId === null ? null : (names.get(row.hostId) ?? row.hostId),
    states: states
      .filter(({ peripheralId }) => peripheralId === row.id)
      .map(({ state, words, at, hostId }) => ({
        state,
        words,
        at,
        hostName: names.get(hostId) ?? hostId,
      })),
  });
  return {
    peripherals: [...reads.peripherals()].sort((a, b) => a.sort - b.sort).map(view),
    stations: reads.stations().map(({ key, name }) => ({ key, name })),
  };
};

const DAY_MS = 86_400_000;

/** Probes that were heard in the last 24 hours. */
export const probesView = (reads: OfficeReads, now: number): OfficeProbe[] => {
  const peripherals = reads.peripherals();
  const groups = new Map<string, OfficeProbe['readings'][number][]>();
  for (const { probe, at, milliC, quality } of reads.readingsSince(now - DAY_MS)) {
    groups.set(probe, [...(groups.get(probe) ?? []), { at, milliC, quality }]);
  }
  return [...groups].map(([probe, readings]) => {
    const [id = '', sensor = ''] = probe.split('/');
    const device = peripherals.find((row) => row.id === id)?.name ?? id;
    return { probe, name: sensor === '' ? device : `${device} ${sensor}`, readings };
  });
};

/** The last 24 hours of the drawers, newest first (rule DW6). */
export const drawerEventsView = (reads: OfficeReads, now: number): OfficeDrawerEvent[] => {
  const peripherals = reads.peripherals();
  return reads.drawerEventsSince(now - DAY_MS).map((row) => ({
    id: row.id,
    at: row.at,
    type: row.type,
    by: row.by,
    openForMs: row.since === null ? null : row.at - row.since,
    drawerName: peripherals.find(({ id }) => id === row.printerId)?.name ?? row.printerId,
    exception: isDrawerException(row),
  }));
};

const sampleText = (sample: ProbeSample): string => {
  const { kind, ...parts } = sample;
  const text = Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(', ');
  return `${kind}: ${text}`;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Tries a driver that a person wrote on bytes that they pasted (rule PB3). */
export const driverTrial = (driver: string, sample: string): DriverTrialView => {
  const value = parsed(driver);
  if (value === undefined)
    return { verdict: 'bad_driver', lines: ['The driver is no valid JSON.'] };
  const trial = tryDriver(value, unescaped(sample));
  if (!trial.ok) return { verdict: 'bad_driver', lines: trial.error.map(({ message }) => message) };
  return { verdict: trial.value.verdict, lines: trial.value.samples.map(sampleText) };
};
