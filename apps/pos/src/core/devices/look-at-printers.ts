import type { PosCore } from '../pos-core.ts';
import { allPrinters, printersNow } from '../printing/destination.ts';
import { addressOf } from '../printing/print-job.ts';
import { isHost } from './register-devices.ts';

/**
 * Asks the printers that this register speaks for, and those of its receipts, how they are: people want to know that
 * the cover is open before a paper waits (rule RG32).
 */
export const lookAtPrinters = ({ read, identity, devices }: PosCore): void => {
  if (!devices.connected()) return;
  const spokenFor = allPrinters(read, identity).filter(({ id }) =>
    isHost(read.peripheral(id)?.hostId ?? null, identity.deviceId, identity.number),
  );
  const receipts = printersNow(read, identity, { to: 'receipts' });
  const orders = new Map(
    [...spokenFor, ...receipts].map((printer) => {
      const address = addressOf(printer);
      return [address.printerId, address] as const;
    }),
  );
  for (const order of orders.values()) devices.postMessage({ type: 'status?', ...order });
};
