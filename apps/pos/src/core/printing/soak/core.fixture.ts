// The register's print queue over its journal as a process of its own; killed and started again by the soak.
import { join } from 'node:path';
import { createIdSource } from '@galley/base';
import { printJobKey, type ReceiptDoc } from '@galley/devices/core';
import { INDEXES, KINDS } from '@galley/domain';
import { replaySiteFacts } from '@galley/domain/demo';
import { createDevicePort } from '@galley/shell/node';
import { generateDeviceKeys, openReplica, type Replica } from '@galley/sync/replica';
import { everLaterClock } from '../../ever-later-clock.ts';
import { createReader } from '../../read/reader.ts';
import { createDrawerKicks, type PreparedKick } from '../../records/drawer-kicks.ts';
import { drawerAtPrinter } from '../../records/drawer-targets.ts';
import type { PrinterWithId } from '../destination.ts';
import { printJob } from '../print-job.ts';
import { createPrintQueue } from '../print-queue.ts';
import { DRAWER_PULSE, papersOf } from '../pulse.ts';
import {
  type CoreWish,
  FAIL_OVER_MS,
  type FromCore,
  type SoakJob,
  type SoakPrinter,
  type StandingPulse,
  type ToCore,
} from './wishes.fixture.ts';

const wish = JSON.parse(process.argv[2] ?? '') as CoreWish;
const say = (message: FromCore): void => void process.send?.(message);

const openStore = (): Replica => {
  const file = join(wish.folder, 'replica.db');
  const opened = openReplica({ file, kinds: KINDS, indexes: INDEXES, clock: Date });
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
    const { tenantId, siteId } = grant;
    const site = { tenantId, siteId, name: 'Soak', currency: 'EUR', timeZone: 'UTC' };
    const facts = replaySiteFacts(site);
    const done = replica.commit({ facts: [...facts.tenant, ...facts.site] });
    if (!done.ok) throw new Error(done.error.message);
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
    ...(drawer ? [{ type: 'drawer' as const, pin: 5 as const }] : []),
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

const identity = replica.identity();
if (identity === undefined) throw new Error('not enrolled');
const read = createReader(replica.db);
const kicks = createDrawerKicks({
  replica,
  devices: link.port,
  clock: Date,
  ids: createIdSource(everLaterClock(Date), {
    bytes: (n) => crypto.getRandomValues(new Uint8Array(n)),
  }),
  read,
  identity,
  machineNow: Date.now,
  invalidate: () => undefined,
});

const pulseOf = ({ n, printerId, pulse }: SoakJob): PreparedKick[] => {
  const [printer] = chainOf(printerId);
  if (!pulse || printer === undefined) return [];
  const kick = kicks.prepare({
    ...{ employeeId: null, reason: 'sale', about: `sale_${n}` },
    drawer: drawerAtPrinter(read, printer),
  });
  return kick === undefined ? [] : [kick];
};

/** Like a command of a window: asked again after a kill it is carried out once. */
const add = (jobs: readonly SoakJob[]): void => {
  const pulses = jobs.flatMap(pulseOf);
  const done = replica.commit({
    facts: [],
    command: { id: `cmd_add_${jobs[0]?.n}`, result: null },
    outbox: [...jobs.map(outboxJob), ...pulses.map(({ job }) => job)],
  });
  if (!done.ok) throw new Error(done.error.message);
  if (!done.value.repeated) for (const pulse of pulses) void pulse.send();
  queue.handOver();
};

const factsOf = replica.db.prepare('SELECT type FROM drawer_event WHERE id = ?').pluck();
const pulseRows = replica.db.prepare('SELECT * FROM device_outbox WHERE kind = ?');

const standingPulses = (): StandingPulse[] =>
  (pulseRows.all(DRAWER_PULSE) as { job_key: string; state: string; doc: string }[]).map((row) => {
    const { about, peripheralId: printerId, at } = JSON.parse(row.doc);
    return { about, printerId, at, state: row.state, facts: factsOf.all(row.job_key) as string[] };
  });

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
  if (order.type === 'add') add(order.jobs);
  if (order.type === 'resolve') queue.resolve(order.jobKey, order.action);
  const states = ['printed', 'dismissed', 'unknown', 'queued'];
  const papers = papersOf(replica.outbox);
  const jobs = order.type === 'all' ? papers.list(states) : queue.unfinished();
  const standing = jobs.map(({ jobKey, state, cause }) => ({ jobKey, state, cause }));
  const pulses = order.type === 'all' ? standingPulses() : [];
  say({ type: 'answer', call: order.call, jobs: standing, pulses });
};

process.on('message', (order: ToCore) => obey(order));
