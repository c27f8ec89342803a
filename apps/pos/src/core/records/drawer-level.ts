import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { type DeviceEvent, deviceEventSchema } from '@galley/devices/core';
import { allPrinters } from '../printing/destination.ts';
import { addressOf } from '../printing/print-job.ts';
import type { RecordPorts } from './device-facts.ts';

/** Asks a printer for the level of its drawer's sensor line, now (rule DW9). */
export type DrawerLevels = { read(peripheralId: string): Promise<Result<boolean, Failure>> };

/** A printer at work is asked again: it answers between two papers. */
const AGAIN_MS = 700;
const PATIENCE_MS = 5000;

const unknownPrinter = failure('unknown_peripheral', 'This register does not reach that printer.');
const silentPrinter = failure(
  'printer_silent',
  'The printer does not tell its state. Look whether it is on and reached, then try again.',
);

export const createDrawerLevels = ({ devices, read, identity }: RecordPorts): DrawerLevels => {
  const waiting = new Map<string, Set<(high: boolean) => void>>();

  const onStatus = ({ printerId, status }: DeviceEvent & { type: 'printer' }): void => {
    if (!status.reachable) return;
    for (const tell of waiting.get(printerId) ?? []) tell(status.drawerPinHigh);
  };
  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (event.success && event.data.type === 'printer') onStatus(event.data);
  });

  const heard = (address: ReturnType<typeof addressOf>): Promise<Result<boolean, Failure>> =>
    new Promise((resolve) => {
      const { printerId } = address;
      const listeners = waiting.get(printerId) ?? new Set();
      waiting.set(printerId, listeners);
      const ask = (): void => devices.postMessage({ type: 'status?', ...address });
      const end = (result: Result<boolean, Failure>): void => {
        clearInterval(again);
        clearTimeout(late);
        listeners.delete(tell);
        resolve(result);
      };
      const tell = (high: boolean): void => end(ok(high));
      const again = setInterval(ask, AGAIN_MS);
      const late = setTimeout(() => end(err(silentPrinter)), PATIENCE_MS);
      listeners.add(tell);
      ask();
    });

  return {
    read(peripheralId) {
      const printer = allPrinters(read, identity).find(({ id }) => id === peripheralId);
      return printer === undefined
        ? Promise.resolve(err(unknownPrinter))
        : heard(addressOf(printer));
    },
  };
};
