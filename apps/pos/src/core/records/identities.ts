import type { Json } from '@galley/base';
import {
  blockingCause,
  type DeviceEvent,
  deviceEventSchema,
  type PrinterStatus,
} from '@galley/devices/core';
import { changedColumns, type PeripheralRow } from '@galley/domain';
import { allPrinters, type PrinterWithId } from '../printing/destination.ts';
import { addressOf } from '../printing/print-job.ts';
import type { RecordPorts } from './device-facts.ts';

/** Asks printers who they are, and keeps the answer with their rows. */
export type Identities = {
  /** Asks one printer anew. */
  ask(printer: PrinterWithId): void;
};

type IdentityEvent = DeviceEvent & { type: 'identity' };

const known = (row: PeripheralRow): Json => row.setup.identity ?? null;

const knowledge = ({ identity, proposed }: IdentityEvent): Json => ({
  ...(identity as Readonly<Record<string, string | boolean>>),
  ...(proposed === undefined ? {} : { proposed }),
});

export const createIdentities = (ports: RecordPorts): Identities => {
  const { devices, read, identity: self, replica } = ports;
  const statuses = new Map<string, PrinterStatus>();
  /** Those that the device process of now was asked about, by where they are. */
  const asked = new Set<string>();
  const placeOf = ({ id, target }: PrinterWithId): string => JSON.stringify([id, target]);

  /** Printers on the network are asked by the first register of the site: one answer is enough. */
  const isOurs = ({ hostId }: PeripheralRow): boolean =>
    hostId === self.deviceId || (hostId === null && self.number === 1);

  const ask = (printer: PrinterWithId, fresh: boolean): void => {
    asked.add(placeOf(printer));
    devices.postMessage({ type: 'identify', ...addressOf(printer), fresh });
  };

  const ours = (): PrinterWithId[] =>
    allPrinters(read, self).filter(({ id }) => {
      const row = read.peripheral(id);
      return row !== undefined && isOurs(row);
    });

  /** Also those whose process ids nobody has tried: they were known before that was done. */
  const isUnknown = ({ id, processIds }: PrinterWithId): boolean =>
    processIds === undefined || known(read.peripheral(id) as PeripheralRow) === null;

  const askUnknown = (): void => {
    if (!devices.connected()) return;
    const unasked = ours().filter((printer) => !asked.has(placeOf(printer)));
    for (const printer of unasked.filter(isUnknown)) ask(printer, false);
  };

  /** One that comes back may be another one at the same address; one that could not answer can now. */
  const onStatus = ({ printerId, status }: DeviceEvent & { type: 'printer' }): void => {
    const before = statuses.get(printerId);
    statuses.set(printerId, status);
    const isWell = (one?: PrinterStatus): boolean =>
      one?.reachable === true && blockingCause(one) === undefined;
    if (before === undefined || !isWell(status) || isWell(before)) return;
    for (const printer of ours()) {
      if (addressOf(printer).printerId !== printerId) continue;
      if (!before.reachable) ask(printer, true);
      else if (isUnknown(printer)) ask(printer, false);
    }
  };

  /** A printer that says nothing of itself is not forgotten for that. */
  const onIdentity = (event: IdentityEvent): void => {
    if (Object.keys(event.identity).length === 0) return;
    const told = knowledge(event);
    for (const printer of allPrinters(read, self)) {
      const row = read.peripheral(printer.id);
      if (row === undefined || addressOf(printer).printerId !== event.printerId) continue;
      if (JSON.stringify(known(row)) === JSON.stringify(told)) continue;
      const setup = { ...row.setup, identity: told };
      const fact = changedColumns('peripheral', row.id, { setup });
      if (fact !== undefined) replica.commit({ facts: [fact] });
    }
  };

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (!event.success) return;
    if (event.data.type === 'identity') onIdentity(event.data);
    if (event.data.type === 'printer') onStatus(event.data);
  });
  devices.onOpen(() => {
    asked.clear();
    askUnknown();
  });
  replica.onChange(({ kinds }) => {
    if (kinds.has('peripheral')) askUnknown();
  });

  return { ask: (printer) => ask(printer, true) };
};
