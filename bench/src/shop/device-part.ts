import { randomBytes } from 'node:crypto';
import { createIdSource, invariant } from '@galley/base';
import { systemClock, systemRng } from '@galley/shell/node';
import { type HubAddress, type Replica, startSync } from '@galley/sync/replica';
import { seededRandom } from '../harness/random.ts';
import { sleep } from '../harness/wait.ts';
import { sampleOrder } from '../sample-order.ts';
import { type NewDevice, openDevice } from './open-device.ts';

export type DeviceTask =
  /** Enrols and opens its replica; answered by `opened`. */
  | (NewDevice & { readonly type: 'open' })
  /** Follows and pushes from now on; answered by `online` once it has all that the hub has. */
  | { readonly type: 'connect'; readonly hub: HubAddress }
  /** Takes orders at a mean rate for a time; answered by `sold`. */
  | { readonly type: 'sell'; readonly perSecond: number; readonly seconds: number }
  /** Takes so many orders as fast as it can; answered by `sold`. */
  | { readonly type: 'take'; readonly orders: number }
  /** Answered by `reached` when so many tickets are here. */
  | { readonly type: 'expect'; readonly tickets: number }
  /** Answered by `reached` when the central hub has acknowledged all commits of this device. */
  | { readonly type: 'settle' }
  /** Answered by `seen`. */
  | { readonly type: 'tell' };

/** Moments are nanoseconds of the machine's monotonic clock, as text. */
export type DeviceReport =
  | { readonly type: 'opened' }
  | { readonly type: 'online' }
  | { readonly type: 'sold'; readonly orders: readonly Sold[] }
  | { readonly type: 'reached'; readonly at: string }
  | { readonly type: 'seen'; readonly tickets: readonly Seen[] };
export type Sold = {
  readonly ticketId: string;
  readonly began: string;
  readonly committed: string;
};
export type Seen = { readonly ticketId: string; readonly at: string };

const SETTLES_EVERY_MS = 5;

/** CLOCK_MONOTONIC on Linux, mach time on macOS, the performance counter on Windows: one for all processes. */
export const moment = (): string => process.hrtime.bigint().toString();

const report = (message: DeviceReport): void => void process.send?.(message);

const goOnline = (replica: Replica, hub: HubAddress): void => {
  const common = { replica, clock: systemClock, rng: systemRng, log: () => undefined };
  const sync = startSync({ ...common, hubs: [hub] });
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

const ids = createIdSource(systemClock, { bytes: (length) => randomBytes(length) });

const takeOrder = (replica: Replica): Sold => {
  const facts = sampleOrder(ids, systemClock.now());
  const ticket = facts.find(({ kind }) => kind === 'ticket');
  invariant(ticket !== undefined, 'an order has a ticket');
  const began = moment();
  invariant(replica.commit({ facts }).ok, 'the order is stored');
  return { ticketId: ticket.id, began, committed: moment() };
};

/** Orders come one by one at uneven intervals, so that they fall anywhere between the timers of others. */
const sell = async (replica: Replica, perSecond: number, seconds: number): Promise<void> => {
  const random = seededRandom(1);
  const orders: Sold[] = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    await sleep((0.5 + random()) * (1000 / perSecond));
    orders.push(takeOrder(replica));
  }
  report({ type: 'sold', orders });
};

const take = (replica: Replica, count: number): void => {
  const orders = Array.from({ length: count }, () => takeOrder(replica));
  report({ type: 'sold', orders });
};

/** Listeners are told after the transaction that stored the rows. */
const createWatch = (replica: Replica) => {
  const tickets: Seen[] = [];
  let wanted: { readonly tickets: number } | undefined;
  const look = (at: string): void => {
    if (wanted === undefined || tickets.length < wanted.tickets) return;
    wanted = undefined;
    report({ type: 'reached', at });
  };
  replica.onChange(({ ids: changed }) => {
    const at = moment();
    for (const ticketId of changed.get('ticket') ?? []) tickets.push({ ticketId, at });
    look(at);
  });
  return {
    tickets,
    expect(count: number): void {
      wanted = { tickets: count };
      look(moment());
    },
  };
};

const settle = async (replica: Replica): Promise<void> => {
  while (replica.pending().commits > 0) await sleep(SETTLES_EVERY_MS);
  report({ type: 'reached', at: moment() });
};

type Opened = { readonly replica: Replica; readonly watch: ReturnType<typeof createWatch> };

const carryOut = ({ replica, watch }: Opened, task: DeviceTask): void => {
  if (task.type === 'connect') goOnline(replica, task.hub);
  if (task.type === 'sell') void sell(replica, task.perSecond, task.seconds);
  if (task.type === 'take') take(replica, task.orders);
  if (task.type === 'expect') watch.expect(task.tickets);
  if (task.type === 'settle') void settle(replica);
  if (task.type === 'tell') report({ type: 'seen', tickets: watch.tickets });
};

/** A register or a kitchen as a process: replica and replication, told what to do by the benchmark. */
export const runDevicePart = (): void => {
  let opened: Opened | undefined;
  process.on('message', (task: DeviceTask) => {
    if (task.type !== 'open') {
      if (opened !== undefined) carryOut(opened, task);
      return;
    }
    void openDevice(task).then((replica) => {
      opened = { replica, watch: createWatch(replica) };
      report({ type: 'opened' });
    });
  });
  process.on('disconnect', () => process.exit(0));
};
