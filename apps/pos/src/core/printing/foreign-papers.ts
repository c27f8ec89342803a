import { createServer, type Server, type Socket } from 'node:net';
import { printJobKey, type ReceiptDoc } from '@galley/devices/core';
import { EscposAdapter } from '@galley/devices/escpos-adapter';
import type { PosCore } from '../pos-core.ts';
import { receiptPrinter } from './destination.ts';
import { printJob } from './print-job.ts';

/** A program that sends nothing for so long has gone without saying so. */
const SILENCE_MS = 60_000;

/** Puts the paper of another program into the register's queue, for the printer of receipts. */
export const printForeign = (core: PosCore, doc: ReceiptDoc): Promise<void> => {
  const printer = receiptPrinter(core.read, core.identity);
  if (printer === undefined) return Promise.reject(new Error('No printer for receipts is set up.'));
  const key = printJobKey(core.ids('event'), 'foreign', 0, 0);
  const done = core.replica.commit({ facts: [], outbox: [printJob(key, 'foreign', printer, doc)] });
  if (!done.ok) return Promise.reject(new Error(done.error.message));
  core.printing.handOver();
  return Promise.resolve();
};

/** What comes over one connection is one paper; one that is refused is answered by a reset, not by silence. */
const takePaper = (core: PosCore, socket: Socket): void => {
  const adapter = new EscposAdapter({ print: (doc) => printForeign(core, doc) });
  adapter.open();
  socket.setTimeout(SILENCE_MS, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) =>
    adapter.write(bytes, (error) => {
      if (error) socket.resetAndDestroy();
    }),
  );
  socket.on('end', () =>
    adapter.close((error) => {
      if (error) socket.resetAndDestroy();
      else socket.end();
    }),
  );
};

/** A raw port as printers have it: whoever prints to it prints through the queue of this register (rule PR86). */
export const listenForForeignPapers = (
  core: PosCore,
  at: { readonly host: string; readonly port: number },
): Server =>
  createServer({ allowHalfOpen: true }, (socket) => takePaper(core, socket)).listen(
    at.port,
    at.host,
  );
