import { vi } from 'vitest';
import {
  englishLabels,
  kitchenChitDocument,
  type PrinterLanguage,
  type PrinterModelId,
  printerModels,
} from '../core/index.ts';
import { type RunningPrinter, startVirtualPrinter } from '../testing/index.ts';
import { sampleChit } from '../testing/samples.ts';
import { runDeviceProcess } from './device-process.ts';
import type { PrintTiming } from './timing.ts';

/** Short enough for tests, and long enough for a printer that shares two busy processors with all the other tests. */
export const timing: PrintTiming = {
  connect: 600,
  begin: 300,
  idle: 1500,
  job: 6000,
  poll: 60,
  grace: 150,
  retryFirst: 40,
  retryLongest: 80,
  blockedRetry: 40,
  believed: 0,
};

export const doc = kitchenChitDocument(sampleChit, { labels: englishLabels });

const open: { close(): Promise<void> }[] = [];

/** To be closed after the test. */
export const closeLater = (each: { close(): Promise<void> }): void => void open.push(each);

export const closeAll = async (): Promise<void> => {
  for (const each of open.splice(0).reverse()) await each.close();
};

export async function printer(
  port = 0,
  language: PrinterLanguage = 'escpos',
): Promise<RunningPrinter> {
  const running = await startVirtualPrinter({ host: '127.0.0.1', port, httpPort: 0, language });
  closeLater(running);
  return running;
}

export const request = (jobKey: string, port: number, model: PrinterModelId = 'epson-tm-m30') => ({
  jobKey,
  printerId: 'kitchen',
  target: { kind: 'tcp' as const, host: '127.0.0.1', port },
  model,
  doc,
});

export const until = (done: () => boolean, ms = 20_000) =>
  vi.waitUntil(done, { timeout: ms, interval: 5 });

type Said = { readonly type: string; readonly [part: string]: unknown };

/** A device process whose jobs are written down at once, and a printer; `said` is what it told. */
export async function deviceShop(how: {
  readonly printerId: string;
  readonly model: PrinterModelId;
  readonly timing: PrintTiming;
  /** What it speaks, where that is not what its model says. */
  readonly language?: PrinterLanguage;
}) {
  const running = await printer(0, how.language ?? printerModels[how.model].language);
  const said: Said[] = [];
  let take: (message: unknown) => void = () => undefined;
  const device = runDeviceProcess(
    {
      postMessage: (message) => {
        said.push(message as Said);
        if ((message as Said).type === 'ready') take({ ...(message as Said), type: 'begin' });
      },
      onMessage: (listener) => {
        take = listener;
      },
      onClose: () => undefined,
    },
    { timing: how.timing },
  );
  closeLater({
    close: () => {
      take({ type: 'shutdown' });
      return device.ended;
    },
  });
  const target = { kind: 'tcp', host: '127.0.0.1', port: running.port };
  const about = { printerId: how.printerId, target, model: how.model };
  return { printer: running, said, say: (message: object): void => take({ ...about, ...message }) };
}
