import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createIdSource, type Failure, invariant, type Result } from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';
import { systemClock, systemRng } from '@galley/shell/node';
import {
  enrolDevice,
  generateDeviceKeys,
  openReplica,
  type Replica,
  startSync,
} from '@galley/sync/replica';
import { seededRandom } from '../harness/random.ts';
import { sleep } from '../harness/wait.ts';
import { sampleOrder } from '../sample-order.ts';

/** What a device process is told at its start. */
export type DeviceTask = {
  readonly type: 'start';
  readonly kind: 'register' | 'kitchen';
  readonly folder: string;
  readonly code: string;
  readonly centralUrl: string;
  readonly siteHubUrl: string;
};
/** Told to a register: orders at a mean rate for a time. */
export type SellTask = {
  readonly type: 'sell';
  readonly perSecond: number;
  readonly seconds: number;
};
/** Asks a kitchen what it has; answered by `Seen`. */
export type SeenTask = { readonly type: 'seen' };

/** Moments are nanoseconds of the machine's monotonic clock, as text. */
export type DeviceReport =
  | { readonly type: 'online' }
  | { readonly type: 'sold'; readonly orders: readonly Sold[] }
  | { readonly type: 'seen'; readonly tickets: readonly Seen[] };
export type Sold = {
  readonly ticketId: string;
  readonly began: string;
  readonly committed: string;
};
export type Seen = { readonly ticketId: string; readonly at: string };

/** CLOCK_MONOTONIC on Linux, mach time on macOS, the performance counter on Windows: one for all processes. */
const moment = (): string => process.hrtime.bigint().toString();

const report = (message: DeviceReport): void => void process.send?.(message);

const value = <T>(outcome: Result<T, Failure>): T => {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

const openDevice = async (task: DeviceTask): Promise<Replica> => {
  const file = join(task.folder, `${task.kind}.db`);
  const replica = value(openReplica({ file, kinds: KINDS, indexes: INDEXES, clock: systemClock }));
  const keys = generateDeviceKeys();
  const { kind, code, centralUrl } = task;
  const granted = value(await enrolDevice({ hubUrl: centralUrl, code, kind, name: kind, keys }));
  value(replica.enrol(granted, { kind, name: kind, keys }));
  return replica;
};

const goOnline = (replica: Replica, { siteHubUrl }: DeviceTask): void => {
  const sync = startSync({
    replica,
    hubs: [{ url: siteHubUrl, role: 'site' }],
    clock: systemClock,
    rng: systemRng,
    log: () => undefined,
  });
  let told = false;
  const look = (): void => {
    const { mode, caughtUp } = sync.status();
    if (told || mode === 'alone' || !caughtUp) return;
    told = true;
    report({ type: 'online' });
  };
  sync.onStatus(look);
  look();
};

/** Orders come one by one at uneven intervals, so that they fall anywhere between the timers of others. */
const sell = async (replica: Replica, { perSecond, seconds }: SellTask): Promise<void> => {
  const ids = createIdSource(systemClock, { bytes: (length) => randomBytes(length) });
  const random = seededRandom(1);
  const orders: Sold[] = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    await sleep((0.5 + random()) * (1000 / perSecond));
    const facts = sampleOrder(ids, systemClock.now());
    const ticket = facts.find(({ kind }) => kind === 'ticket');
    invariant(ticket !== undefined, 'an order has a ticket');
    const began = moment();
    value(replica.commit({ facts }));
    orders.push({ ticketId: ticket.id, began, committed: moment() });
  }
  report({ type: 'sold', orders });
};

/** Listeners are told after the transaction that stored the rows. */
const watchTickets = (replica: Replica): Seen[] => {
  const tickets: Seen[] = [];
  replica.onChange(({ ids }) => {
    const at = moment();
    for (const ticketId of ids.get('ticket') ?? []) tickets.push({ ticketId, at });
  });
  return tickets;
};

/** A register or a kitchen as a process: replica and replication, told what to do by the benchmark. */
export const runDevicePart = (): void => {
  let replica: Replica | undefined;
  let tickets: Seen[] = [];
  const start = async (task: DeviceTask): Promise<void> => {
    replica = await openDevice(task);
    tickets = watchTickets(replica);
    goOnline(replica, task);
  };
  process.on('message', (task: DeviceTask | SellTask | SeenTask) => {
    if (task.type === 'start') void start(task);
    if (task.type === 'sell' && replica !== undefined) void sell(replica, task);
    if (task.type === 'seen') report({ type: 'seen', tickets });
  });
  process.on('disconnect', () => process.exit(0));
};
