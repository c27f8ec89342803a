import type { Json } from '@galley/base';
import { type DeviceEvent, deviceEventSchema } from '@galley/devices/core';
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
  ...(identity as Readonly<Record<string, string>>),
  ...(proposed === undefined ? {} : { proposed }),
});

export const createIdentities = (ports: RecordPorts): Identities => {
  const { devices, read, identity: self, replica } = ports;

  /** Printers on the network are asked by the first register of the site: one answer is enough. */
  const isOurs = ({ hostId }: PeripheralRow): boolean =>
    hostId === self.deviceId || (hostId === null && self.number === 1);

  const ask = (printer: PrinterWithId, fresh: boolean): void =>
    devices.postMessage({ type: 'identify', ...addressOf(printer), fresh });

  const askUnknown = (): void => {
    if (!devices.connected()) return;
    for (const printer of allPrinters(read, self)) {
      const row = read.peripheral(printer.id);
      if (row !== undefined && isOurs(row) && known(row) === null) ask(printer, false);
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
    if (event.success && event.data.type === 'identity') onIdentity(event.data);
  });
  devices.onOpen(askUnknown);

  return { ask: (printer) => ask(printer, true) };
};
