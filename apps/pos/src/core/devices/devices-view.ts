import {
  adviceWordsAt,
  amountText,
  printerAddress,
  printerAdvice,
  printTargetSchema,
} from '@galley/devices/core';
import {
  calibratedBy,
  handsOn,
  isReachedByAll,
  type PeripheralRow,
  type PeripheralStateRow,
  printerRoles,
  soleRoles,
} from '@galley/domain';
import type { HostMachine } from '@galley/shell/contract';
import { attachOrder, pluggedInAt } from '@galley/shell/core';
import type {
  DevicesView,
  MachineView,
  PeripheralView,
  ProbeView,
  SensorView,
} from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { isModelKnown } from '../printing/destination.ts';
import { unreadableTemplates } from '../printing/paper-context.ts';
import { drawerNow } from '../records/drawer-targets.ts';
import type { ReadingEvent, WeightEvent } from './device-desk.ts';
import { deviceProcessView, lostDeviceWords } from './device-process-view.ts';
import { isHost } from './register-devices.ts';

type Seen = PeripheralView['seen'];

const STATES = {
  opening: 'opening',
  working: 'working',
  silent: 'attention',
  failed: 'stopped',
} as const;

/** It may be out of paper for all that anybody knows. */
const CANNOT_ANSWER =
  'This printer cannot answer: what is sent counts as sent, not as printed. Look at its papers.';

/** What stops a printer, or only announces itself, as a state with the words of its cure. */
const printerSeen = ({ printing }: PosCore, row: PeripheralRow): Seen => {
  const target = printTargetSchema.safeParse(row.connection);
  if (!target.success) return null;
  const status = printing.statusOf(printerAddress(target.data));
  if (status === undefined) return null;
  const advice = printerAdvice(status, adviceWordsAt(target.data, isModelKnown(row)));
  const words = advice.map(({ text, cure }) => `${text} ${cure}`).join(' ');
  if (advice.length === 0)
    return { state: 'working', words: status.oneWay === true ? CANNOT_ANSWER : null };
  return { state: advice.some(({ stops }) => stops) ? 'stopped' : 'attention', words };
};

/** What the device process is told of. */
const ATTACHED: ReadonlySet<string> = new Set(['scale', 'scanner', 'probe', 'display', 'drawer']);

/** What it said before its settings were changed is not how it is. */
const UNREADABLE: Seen = {
  state: 'stopped',
  words: 'Its settings cannot be read, and nobody listens to it. Take it off and set it up anew.',
};

/** How a device is, as this register sees it; null: nobody has told yet. */
export const seenOf = (core: PosCore, row: PeripheralRow): Seen => {
  const lost = lostDeviceWords(core.deviceHealth(), row);
  if (lost !== null) return { state: 'stopped', words: lost };
  if (row.type === 'printer') return printerSeen(core, row);
  if (ATTACHED.has(row.type) && attachOrder(row) === undefined) return UNREADABLE;
  const event = core.attached.desk.stateOf(row.id);
  if (event === undefined) return null;
  const sensor = event.state === 'working' ? core.attached.desk.sensorTrouble(row.id) : undefined;
  if (sensor !== undefined) return { state: 'attention', words: sensor };
  return { state: STATES[event.state], words: event.cause?.message ?? null };
};

const isUnasked = (event: WeightEvent | undefined): boolean => event?.refusal?.code === 'not_asked';

/** A scale that is asked only while somebody weighs is said to be so, beside what it said then. */
const withUnasked = ({ attached }: PosCore, { id }: PeripheralRow, seen: Seen): Seen => {
  const event = attached.desk.weightOf(id);
  if (seen?.state !== 'working' || seen.words !== null || !isUnasked(event)) return seen;
  return { ...seen, words: event?.refusal?.message ?? null };
};

/** What another host told of its device, the last of them; printers are asked by each register itself. */
const toldBy = ({ read }: PosCore, { id, hostId }: PeripheralRow): Seen => {
  const told = read
    .peripheralStates()
    .filter((one) => one.peripheralId === id && (hostId === null || one.hostId === hostId))
    .reduce<PeripheralStateRow | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
  return told === undefined ? null : { state: told.state, words: told.words };
};

const degrees = (milliC: number): string => `${(Math.round(milliC / 100) / 10).toFixed(1)} \u00b0C`;

const lastOf = ({ attached, displays }: PosCore, row: PeripheralRow): PeripheralView['last'] => {
  const heard = attached.desk.weightOf(row.id);
  const weight = isUnasked(heard) ? attached.desk.lastWeightOf(row.id) : heard;
  if (weight?.weight !== undefined)
    return { text: amountText(weight.weight.amount), at: weight.heardAt };
  if (weight?.refusal !== undefined) return { text: weight.refusal.message, at: weight.heardAt };
  const scan = attached.scans.lastOf(row.id);
  if (scan !== undefined) return { text: scan.raw, at: scan.at };
  const shown = displays.shownOn(row.id);
  if (shown !== undefined) return shown;
  const readings = attached.desk.readings().filter(({ deviceId }) => deviceId === row.id);
  const told = readings.flatMap(({ reading }) => reading ?? []);
  if (told.length === 0) return null;
  const at = Math.max(...readings.map((reading) => reading.at));
  return { text: told.map(({ milliC }) => degrees(milliC)).join(' \u00b7 '), at };
};

/** What was kept of a probe that another machine listens to. */
const lastKept = ({ read }: PosCore, row: PeripheralRow): PeripheralView['last'] => {
  const kept = row.type === 'probe' ? read.lastReadingsOf(row.id) : [];
  if (kept.length === 0) return null;
  const text = kept.map(({ milliC }) => degrees(milliC)).join(' \u00b7 ');
  return { text, at: Math.max(...kept.map(({ at }) => at)) };
};

const sensorsOf = ({ attached }: PosCore, { id }: PeripheralRow): SensorView[] =>
  attached.desk
    .readings()
    .filter(({ deviceId }) => deviceId === id)
    .map(({ probe, reading }) => ({
      name: probe,
      milliC: reading?.milliC ?? null,
      sentMilliC: reading?.sentMilliC ?? null,
    }));

/** This register is there before the hub has told of it. */
const machinesOf = ({ read, identity }: PosCore): readonly HostMachine[] => {
  const { deviceId: id, number } = identity;
  const told = read.hostMachines();
  if (told.some((one) => one.id === id)) return told;
  return [{ id, name: identity.name, kitchen: false, first: number === 1 }, ...told];
};

/** The machine on which a device hangs, by name; null: every register reaches it. */
const hostNameOf = (core: PosCore, row: PeripheralRow): string | null => {
  if (row.hostId !== null) return core.read.deviceName(row.hostId) ?? row.hostId;
  if (isReachedByAll(row)) return null;
  return machinesOf(core).find((machine) => machine.first)?.name ?? null;
};

const peripheralView = (core: PosCore, row: PeripheralRow): PeripheralView => {
  const own = isHost(row.hostId, core.identity.deviceId, core.identity.number);
  const told = own || row.type === 'printer' ? seenOf(core, row) : toldBy(core, row);
  const seen = own ? withUnasked(core, row, told) : told;
  const last = own ? lastOf(core, row) : lastKept(core, row);
  const rows = core.read.peripherals();
  return {
    ...row,
    ...handsOn(rows, row),
    ...soleRoles(rows, row),
    own,
    opensHere: drawerNow(core.read, core.identity)?.id === row.id,
    hostName: hostNameOf(core, row),
    seen,
    last,
    sensors: sensorsOf(core, row),
    calibratedBy: calibratedBy(row.setup, (id) => core.read.employee(id)?.name),
  };
};

/** What is plugged in at the machines of the site, this register first. */
const machineViews = (core: PosCore): MachineView[] => {
  const { read } = core;
  const { siteId, deviceId } = core.identity;
  const told = {
    siteId,
    search: read.deviceSearch(siteId),
    found: read.foundDevices(),
    peripherals: read.peripherals(),
  };
  return pluggedInAt(machinesOf(core), told)
    .map((machine) => ({ ...machine, own: machine.hostId === deviceId }))
    .sort((a, b) => Number(b.own) - Number(a.own));
};

/** Every device of the site, and what is plugged in at its machines. */
export const devicesView = (core: PosCore): DevicesView => {
  const rows = core.read.peripherals();
  return {
    process: deviceProcessView(core.deviceHealth()),
    foreignPort: core.foreignPort?.() ?? null,
    peripherals: [...rows].sort((a, b) => a.sort - b.sort).map((row) => peripheralView(core, row)),
    machines: machineViews(core),
    unreadablePapers: unreadableTemplates(core.read, core.identity.siteId),
    stations: core.read.stations().map(({ key, name }) => ({ key, name })),
    printerRoles: printerRoles(core.read.stations().map(({ key }) => key)),
  };
};

const probeView = (core: PosCore, event: ReadingEvent): ProbeView => ({
  probe: `${event.deviceId}/${event.probe}`,
  name: core.read.peripheral(event.deviceId)?.name ?? event.probe,
  milliC: event.reading?.milliC ?? null,
  quality: event.reading?.quality ?? null,
  at: event.at,
  words: event.none?.words ?? null,
});

export const probeViews = (core: PosCore): ProbeView[] =>
  core.attached.desk.readings().map((event) => probeView(core, event));
