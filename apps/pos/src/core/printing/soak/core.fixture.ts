// The register's print queue over its journal as a process of its own; killed and started again by the soak.
import { join } from 'node:path';
import { printJobKey, type ReceiptDoc } from '@galley/devices/core';
import { createDevicePort } from '@galley/shell/node';
import { generateDeviceKeys, openReplica, type Replica } from '@galley/sync/replica';
import type { PrinterWithId } from '../destination.ts';
import { printJob } from '../print-job.ts';
import { createPrintQueue } from '../print-queue.ts';
import {
  type CoreWish,
  FAIL_OVER_MS,
  type FromCore,
  type SoakJob,
  type SoakPrinter,
  type ToCore,
} from './wishes.fixture.ts';

const wish = JSON.parse(process.argv[2] ?? '') as CoreWish;
const say = (message: FromCore): void => void process.send?.(message);

const openStore = (): Replica => {
  const file = join(wish.folder, 'replica.db');
  const opened = openReplica({ file, kinds: [], clock: Date });
  if (!opened.ok) throw new Error(opened.error.message);
  const replica = opened.value;
  if (replica.identity() === undefined) {
    const grant = {
      deviceId: 'dev_soak000001',
      tenantId: 'ten_soak000001',
      siteId: 'sit_soak000001',
      epoch: 1,
      number: 1,
      token: 'token',
      pepper: 'pepper',
    };
    replica.enrol(grant, { kind: 'register', name: 'Soak', keys: generateDeviceKeys() });
  }
  return replica;
};

const printerOf = ({ id, port, model }: SoakPrinter): PrinterWithId => ({
  id,
  target: { kind: 'tcp', host: '127.0.0.1', port },
  model,
});

const chainOf = (id: string | undefined): PrinterWithId[] => {
  const found = wish.printers.find((printer) => printer.id === id);
  return found === undefined ? [] : [printerOf(found), ...chainOf(found.failover)];
};

const line = (text: string): ReceiptDoc['blocks'][number] => ({ type: 'text', spans: [{ text }] });

/** Every third dot: a long command in the middle of the paper. */
const picture: ReceiptDoc['blocks'][number] = {
  type: 'image',
  width: 384,
  rows: Array.from({ length: 96 }, () => '92'.repeat(384 / 8)),
};

const docOf = ({ n, drawer, picture: withPicture }: SoakJob): ReceiptDoc => ({
  blocks: [
    line(`JOB ${n}`),
    ...(drawer ? [{ type: 'drawer' as const, pin: 2 as const }] : []),
    line('2 Chips'),
    ...(withPicture ? [picture] : []),
    line('1 Harbour burger'),
    line(`END ${n}`),
    { type: 'cut', mode: 'partial' },
  ],
});

const outboxJob = (job: SoakJob) => {
  const [printer] = chainOf(job.printerId);
  if (printer === undefined) throw new Error('no printer');
  const named = { ...printer, destination: { to: 'printer', id: printer.id } as const };
  return printJob(printJobKey(`job_${job.n}`, job.kind, 0, 0), job.kind, named, docOf(job));
};

const replica = openStore();
const link = createDevicePort();
let hear: (message: unknown) => void = () => undefined;
let onGone: (() => void)[] = [];
const queue = createPrintQueue({
  replica,
  devices: link.port,
  now: Date.now,
  failOverMs: FAIL_OVER_MS,
  printersNow: (destination) => (destination.to === 'printer' ? chainOf(destination.id) : []),
  allPrinters: () => wish.printers.map(printerOf),
  invalidate: () => undefined,
});
setInterval(() => queue.tick(), 100);

const attach = (): void => {
  onGone = [];
  link.attach({
    postMessage: (message) => say({ type: 'device', message }),
    onMessage: (listener) => {
      hear = listener;
    },
    onClose: (listener) => void onGone.push(listener),
    close: () => undefined,
  });
};

const obey = (order: ToCore): void => {
  if (order.type === 'device') hear(order.message);
  if (order.type === 'open') attach();
  if (order.type === 'closed') for (const gone of onGone) gone();
  if ('call' in order) answer(order);
};

const answer = (order: Extract<ToCore, { call: number }>): void => {
  if (order.type === 'add') {
    const done = replica.commit({ facts: [], outbox: order.jobs.map(outboxJob) });
    if (!done.ok) throw new Error(done.error.message);
    queue.handOver();
  }
  if (order.type === 'resolve') queue.resolve(order.jobKey, order.action);
  const states = ['printed', 'dismissed', 'unknown', 'queued'];
  const jobs = order.type === 'all' ? replica.outbox.list(states) : queue.unfinished();
  const standing = jobs.map(({ jobKey, state, cause }) => ({ jobKey, state, cause }));
  say({ type: 'answer', call: order.call, jobs: standing });
};

process.on('message', (order: ToCore) => obey(order));
