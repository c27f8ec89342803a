import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { type DeviceEvent, deviceEventSchema } from '@galley/devices/core';
import { allPrinters } from '../printing/destination.ts';
import { addressOf } from '../printing/print-job.ts';
import type { RecordPorts } from './device-facts.ts';
import { ownLineDrawers } from './drawer-targets.ts';

/** Asks a printer, or a drawer's own line, for the level of its sensor, now (rules DW9, SD6). */
export type DrawerLevels = { read(peripheralId: string): Promise<Result<boolean, Failure>> };

/** A printer at work is asked again: it answers between two papers. */
const AGAIN_MS = 700;
const PATIENCE_MS = 5000;

type Level = Result<boolean, Failure>;
type Listener = (level: Level) => void;

const unknownPrinter = failure('unknown_peripheral', 'This register does not reach that printer.');
const silentPrinter = failure(
  'printer_silent',
  'The printer does not tell its state. Look whether it is on and reached, then try again.',
);
const silentDrawer: Failure = failure(
  'drawer_silent',
  'Its line is not open. Look whether the drawer is plugged in, then try again.',
);

export const createDrawerLevels = ({ devices, read, identity }: RecordPorts): DrawerLevels => {
  const waiting = new Map<string, Set<Listener>>();

  const onStatus = ({ printerId, status }: DeviceEvent & { type: 'printer' }): void => {
    if (!status.reachable) return;
    for (const tell of waiting.get(printerId) ?? []) tell(ok(status.drawerPinHigh));
  };
  const onLevel = ({ deviceId, high, none }: DeviceEvent & { type: 'drawer-level' }): void => {
    const { code, message } = none ?? silentDrawer;
    const level = high === undefined ? err(failure(code, message)) : ok(high);
    for (const tell of waiting.get(deviceId) ?? []) tell(level);
  };
  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (!event.success) return;
    if (event.data.type === 'printer') onStatus(event.data);
    if (event.data.type === 'drawer-level') onLevel(event.data);
  });

  const heard = (id: string, question: object, silent: Failure): Promise<Level> =>
    new Promise((resolve) => {
      const listeners = waiting.get(id) ?? new Set();
      waiting.set(id, listeners);
      const ask = (): void => devices.postMessage(question);
      const end = (result: Level): void => {
        clearInterval(again);
        clearTimeout(late);
        listeners.delete(end);
        resolve(result);
      };
      const again = setInterval(ask, AGAIN_MS);
      const late = setTimeout(() => end(err(silent)), PATIENCE_MS);
      listeners.add(end);
      ask();
    });

  return {
    read(peripheralId) {
      const drawer = ownLineDrawers(read, identity).find(({ id }) => id === peripheralId);
      const question = { type: 'drawer-level?', deviceId: peripheralId };
      if (drawer !== undefined) return heard(drawer.printerId, question, silentDrawer);
      const printer = allPrinters(read, identity).find(({ id }) => id === peripheralId);
      if (printer === undefined) return Promise.resolve(err(unknownPrinter));
      const address = addressOf(printer);
      return heard(address.printerId, { type: 'status?', ...address }, silentPrinter);
    },
  };
};
