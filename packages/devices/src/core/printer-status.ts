import { z } from 'zod';
import type { JobCause } from './print-job.ts';

export const printerStatusSchema = z.object({
  /** False while nobody answers at the printer's address. */
  reachable: z.boolean(),
  online: z.boolean(),
  coverOpen: z.boolean(),
  paper: z.enum(['ok', 'near-end', 'out']),
  error: z.enum(['none', 'cutter', 'recoverable', 'unrecoverable', 'too-hot']),
  /** Level of the drawer's sensor line; which level means open depends on the drawer. */
  drawerPinHigh: z.boolean(),
  /** Its line leads one way only: the rest is assumed, because nothing can be heard of it. */
  oneWay: z.literal(true).exactOptional(),
});
export type PrinterStatus = z.infer<typeof printerStatusSchema>;

export const readyStatus: PrinterStatus = {
  reachable: true,
  online: true,
  coverOpen: false,
  paper: 'ok',
  error: 'none',
  drawerPinHigh: false,
};

/** All that is known of a printer that cannot answer: its line could be opened, so it takes papers. */
export const oneWayStatus: PrinterStatus = { ...readyStatus, oneWay: true };

/** Why the printer cannot print now; `undefined` if it can. */
export function blockingCause(status: PrinterStatus): JobCause | undefined {
  if (status.coverOpen) return 'cover-open';
  if (status.paper === 'out') return 'paper-out';
  if (status.error === 'cutter') return 'cutter-error';
  if (status.error !== 'none') return 'printer-error';
  return status.online ? undefined : 'offline';
}
