import { type Part, spawnPart } from '@galley/shell/node';
import { type Bench, latencies } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { sleep } from '../harness/wait.ts';
import type { DeviceReport, DeviceTask, Seen, SeenTask, SellTask, Sold } from '../shop/device-part.ts';
import { openShop, type Shop } from '../shop/shop.ts';

const PER_SECOND = 20;
const WARM_UP_S = 4;
const SECONDS = 20;
const ARRIVES_WITHIN_MS = 5000;
const NS_PER_MS = 1e6;

type Device = {
  tell(task: DeviceTask | SellTask | SeenTask): void;
  next<T extends DeviceReport['type']>(type: T): Promise<DeviceReport & { readonly type: T }>;
};

const deviceOf = (part: Part): Device => ({
  tell: (task) => part.send(task),
  next: (type) =>
    new Promise((settle, refuse) => {
      part.onExit(() => refuse(new Error(`The ${part.role} process ended.`)));
      const stop = part.onMessage((raw) => {
        const report = raw as DeviceReport;
        if (report.type !== type) return;
        stop();
        settle(report as never);
      });
    }),
});

const startDevice = async (
  defer: Defer,
  shop: Shop,
  kind: DeviceTask['kind'],
  folder: string,
): Promise<Device> => {
  const part = spawnPart({
    role: kind,
    entry: process.argv[1] ?? '',
    args: ['device-part'],
    onOutput: (line) => console.error(`${kind}: ${line}`),
  });
  defer(() => part.stop(2000));
  const device = deviceOf(part);
  const online = device.next('online');
  const { centralUrl, siteHubUrl } = shop;
  const code = await shop.codeFor(kind, kind);
  device.tell({ type: 'start', kind, folder, code, centralUrl, siteHubUrl });
  await online;
  return device;
};

const sell = async (register: Device, seconds: number): Promise<readonly Sold[]> => {
  const sold = register.next('sold');
  register.tell({ type: 'sell', perSecond: PER_SECOND, seconds });
  return (await sold).orders;
};

const seenBy = async (kitchen: Device): Promise<readonly Seen[]> => {
  const seen = kitchen.next('seen');
  kitchen.tell({ type: 'seen' });
  return (await seen).tickets;
};

const byTicket = (tickets: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> => {
  const found = new Map<string, Seen[]>();
  for (const seen of tickets) found.set(seen.ticketId, [...(found.get(seen.ticketId) ?? []), seen]);
  return found;
};

/** Every ticket must have come, and once: a figure of a run that lost one says nothing. */
const delays = (orders: readonly Sold[], tickets: readonly Seen[]) => {
  const arrivals = byTicket(tickets);
  return orders.map(({ ticketId, began, committed }) => {
    const [seen, ...more] = arrivals.get(ticketId) ?? [];
    if (seen === undefined) throw new Error(`${ticketId} did not reach the kitchen.`);
    if (more.length > 0) throw new Error(`${ticketId} came ${more.length + 1} times.`);
    const ms = (from: string): number => Number(BigInt(seen.at) - BigInt(from)) / NS_PER_MS;
    return { whole: ms(began), fromDurable: ms(committed) };
  });
};

const arrived = async (kitchen: Device, orders: readonly Sold[]): Promise<readonly Seen[]> => {
  const deadline = performance.now() + ARRIVES_WITHIN_MS;
  const last = orders.at(-1)?.ticketId;
  for (;;) {
    const tickets = await seenBy(kitchen);
    const whole = tickets.some(({ ticketId }) => ticketId === last);
    if (whole || performance.now() > deadline) return tickets;
    await sleep(100);
  }
};

export const registerToKitchen: Bench = {
  name: 'register-to-kitchen',
  about:
    'an order committed at a register until it is committed at a kitchen, by way of the site hub',
  limits: { p50_ms: { floor: 30, good: 10 }, p99_ms: { floor: 120, good: 40 } },
  run: (log) =>
    withCleanup(110_000, async (defer) => {
      const folder = ownFolder(defer, 'shop');
      log('Opening the hubs …');
      const shop = await openShop(defer, folder);
      const register = await startDevice(defer, shop, 'register', folder);
      const kitchen = await startDevice(defer, shop, 'kitchen', folder);
      log(`Warming up for ${WARM_UP_S} s, then ${PER_SECOND} orders a second for ${SECONDS} s …`);
      await sell(register, WARM_UP_S);
      const orders = await sell(register, SECONDS);
      const found = delays(orders, await arrived(kitchen, orders));
      const durable = latencies(found.map(({ fromDurable }) => fromDurable));
      return {
        figures: {
          ...latencies(found.map(({ whole }) => whole)),
          from_durable_p50_ms: durable.p50_ms ?? Number.NaN,
          orders: orders.length,
        },
        ratios: {},
      };
    }),
};
