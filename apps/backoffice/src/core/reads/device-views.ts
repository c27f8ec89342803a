import {
  calibratedBy,
  explainedOpenings,
  handsOn,
  isDrawerException,
  isReachedByAll,
  type PeripheralRow,
  printerRoles,
  probeTrouble,
  soleRoles,
} from '@galley/domain';
import type { HostMachine } from '@galley/shell/contract';
import { pluggedInAt } from '@galley/shell/core';
import type {
  OfficeDevices,
  OfficeDrawerEvent,
  OfficePeripheral,
  OfficeProbe,
} from '../../contract/index.ts';
import type { OfficeReads } from './office-reads.ts';

/** Machines on which a device can hang. */
const hostMachines = (reads: OfficeReads): HostMachine[] =>
  reads
    .devices()
    .filter(({ deviceKind }) => deviceKind === 'register' || deviceKind === 'kitchen')
    .filter(({ rank }) => rank === 0)
    .map(({ id, name, number, deviceKind }) => ({
      ...{ id, name, kitchen: deviceKind === 'kitchen' },
      first: deviceKind === 'register' && number === 1,
    }));

/** The devices of the site with the states that their hosts told. */
export const devicesView = (reads: OfficeReads, siteId: string): OfficeDevices => {
  const hosts = hostMachines(reads);
  const names = reads.deviceNames();
  const states = reads.peripheralStates();
  const rows = reads.peripherals();
  const first = hosts.find((host) => host.first)?.name ?? null;
  const hostName = (row: PeripheralRow): string | null => {
    if (row.hostId !== null) return names.get(row.hostId) ?? row.hostId;
    return isReachedByAll(row) ? null : first;
  };
  const people = new Map(reads.employees().map(({ id, name }) => [id, name]));
  const view = (row: PeripheralRow): OfficePeripheral => ({
    ...row,
    ...handsOn(rows, row),
    ...soleRoles(rows, row),
    hostName: hostName(row),
    calibratedBy: calibratedBy(row.setup, (id) => people.get(id)),
    states: states
      .filter(({ peripheralId }) => peripheralId === row.id)
      // What a host told before the device was moved to another counts no more.
      .filter(({ hostId }) => row.hostId === null || hostId === row.hostId)
      .map(({ state, words, at, hostId }) => ({
        state,
        words,
        at,
        hostId,
        hostName: names.get(hostId) ?? hostId,
      })),
  });
  return {
    peripherals: [...rows].sort((a, b) => a.sort - b.sort).map(view),
    stations: reads.stations().map(({ key, name }) => ({ key, name })),
    printerRoles: printerRoles(reads.stations().map(({ key }) => key)),
    hosts,
    machines: pluggedInAt(hosts, {
      siteId,
      search: reads.deviceSearch(siteId),
      found: reads.foundDevices(),
      peripherals: rows,
    }),
    trials: reads.deviceTrialAnswers(),
  };
};

const DAY_MS = 86_400_000;

/** Probes of the site, and what was heard of others in the last 24 hours (rule PB16). */
export const probesView = (reads: OfficeReads, now: number): OfficeProbe[] => {
  const peripherals = reads.peripherals();
  const groups = new Map<string, OfficeProbe['readings'][number][]>();
  for (const { probe, at, milliC, quality, resumedAfter } of reads.readingsSince(now - DAY_MS)) {
    groups.set(probe, [...(groups.get(probe) ?? []), { at, milliC, quality, resumedAfter }]);
  }
  const told = [...groups].map(([probe, readings]) => ({
    ...probeAbout(reads, probe, Math.max(...readings.map(({ at }) => at))),
    readings,
  }));
  const silent = peripherals
    .filter(({ type, id }) => type === 'probe' && !told.some((one) => one.id === id))
    .map(({ id }) => ({ ...probeAbout(reads, id), readings: [] }));
  return [...told, ...silent].map(({ id: _id, ...view }) => view);
};

/** Name, host and state of a probe; a sensor of it is named where it says its own name. */
const probeAbout = (reads: OfficeReads, probe: string, measuredAt?: number) => {
  const [id = '', sensor = ''] = probe.split('/');
  const row = reads.peripherals().find((one) => one.id === id);
  const [state] = reads
    .peripheralStates()
    .filter(({ peripheralId }) => peripheralId === id)
    .filter(({ hostId }) => row === undefined || row.hostId === null || hostId === row.hostId)
    .sort((a, b) => b.at - a.at);
  const device = row?.name ?? id;
  return {
    ...{ id, probe, name: sensor === '' ? device : `${device} ${sensor}` },
    hostId: row?.hostId ?? state?.hostId ?? null,
    trouble: row === undefined ? 'This probe was taken off.' : probeTrouble(state, measuredAt),
  };
};

/** The last 24 hours of the drawers, newest first (rule DW6). */
export const drawerEventsView = (reads: OfficeReads, now: number): OfficeDrawerEvent[] => {
  const peripherals = reads.peripherals();
  const people = new Map(reads.employees().map(({ id, name }) => [id, name]));
  return explainedOpenings(reads.drawerEventsSince(now - DAY_MS)).map((row) => ({
    id: row.id,
    at: row.at,
    type: row.type,
    by: row.by,
    person: row.employeeId === null ? null : (people.get(row.employeeId) ?? row.employeeId),
    reason: row.reason,
    openForMs: row.since === null ? null : row.at - row.since,
    drawerName: peripherals.find(({ id }) => id === row.printerId)?.name ?? row.printerId,
    exception: isDrawerException(row),
  }));
};
