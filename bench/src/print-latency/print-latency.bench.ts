import { invariant } from '@galley/base';
import type { DeviceEvent, PrintRequest } from '@galley/devices/core';
import { runDeviceProcess } from '@galley/devices/node';
import { startVirtualPrinter } from '@galley/devices/testing';
import { type Bench, latencies } from '../bench.ts';

const JOBS = 300;
const WARM_UP = 20;

const text = (words: string): PrintRequest['doc']['blocks'][number] => ({
  type: 'text',
  spans: [{ text: words }],
});

const chit = (n: number): PrintRequest['doc'] => ({
  blocks: [
    text(`Grill ${n}`),
    ...['2 Harbour burger', '  no onion', '1 Chips', '1 Fish of the day'].map(text),
    { type: 'cut', mode: 'partial' },
  ],
});

type Talk = { print(request: PrintRequest): Promise<DeviceEvent>; end(): Promise<void> };

/** The device process in this process, with an owner that writes jobs down at once. */
const openDevices = (): Talk => {
  let take: (message: unknown) => void = () => undefined;
  const ends = new Map<string, (event: DeviceEvent) => void>();
  const hear = (event: DeviceEvent): void => {
    if (event.type === 'ready') take({ ...event, type: 'begin' });
    if (event.type !== 'job' || (event.state !== 'printed' && event.state !== 'unknown')) return;
    ends.get(event.jobKey)?.(event);
  };
  const device = runDeviceProcess({
    postMessage: (message) => hear(message as DeviceEvent),
    onMessage: (listener) => {
      take = listener;
    },
    onClose: () => undefined,
  });
  return {
    print: (request) =>
      new Promise((resolve) => {
        ends.set(request.jobKey, resolve);
        take({ type: 'print', ...request });
      }),
    async end() {
      take({ type: 'shutdown' });
      await device.ended;
    },
  };
};

const measure = async (port: number): Promise<number[]> => {
  const talk = openDevices();
  const samples: number[] = [];
  for (let n = 0; n < JOBS + WARM_UP; n++) {
    const began = performance.now();
    const printed = await talk.print({
      jobKey: `bench/kitchen-chit/${n}/0`,
      printerId: `127.0.0.1:${port}`,
      target: { kind: 'tcp', host: '127.0.0.1', port },
      model: 'epson-tm-m30',
      doc: chit(n),
    });
    if (n >= WARM_UP) samples.push(performance.now() - began);
    invariant(printed.type === 'job' && printed.evidence === 'L2', 'each job is proved by its id');
  }
  await talk.end();
  return samples;
};

export const printLatency: Bench = {
  name: 'print-latency',
  about: 'a chit from the job to the process id behind its cut, on the virtual printer',
  limits: { p50_ms: { floor: 60, good: 20 }, p99_ms: { floor: 250, good: 80 } },
  async run() {
    const printer = await startVirtualPrinter({ host: '127.0.0.1', port: 0, httpPort: 0 });
    try {
      return { figures: latencies(await measure(printer.port)), ratios: {} };
    } finally {
      await printer.close();
    }
  },
};
