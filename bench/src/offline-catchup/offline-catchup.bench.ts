import type { Bench, BenchResult } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { type Device, startDevice } from '../shop/device.ts';
import { openShop } from '../shop/shop.ts';
import { openCountingLine } from './counting-line.ts';

const ORDERS = 1000;
const PEERS = ['register', 'kitchen', 'kitchen'] as const;
const NS_PER_S = 1e9;

const seconds = (from: bigint, to: bigint): number =>
  Math.round((Number(to - from) / NS_PER_S) * 1000) / 1000;

const sold = async (peers: readonly Device[], wanted: ReadonlySet<string>): Promise<void> => {
  for (const peer of peers) {
    const tickets = (await peer.seen()).map(({ ticketId }) => ticketId);
    const right = tickets.length === wanted.size && tickets.every((id) => wanted.has(id));
    if (!right) throw new Error(`A peer has ${tickets.length} of ${wanted.size} tickets.`);
  }
};

const measure = async (defer: Defer, log: (line: string) => void): Promise<BenchResult> => {
  const folder = ownFolder(defer, 'catchup');
  log('Opening the hubs …');
  const shop = await openShop(defer, folder);
  const place = { central: shop, folder };
  const peers: Device[] = [];
  for (const [index, kind] of PEERS.entries()) {
    const peer = await startDevice(defer, place, kind, `peer-${index + 1}`);
    await peer.connect({ url: shop.siteHubUrl, role: 'site' });
    peers.push(peer);
  }
  const register = await startDevice(defer, place, 'register');
  const line = await openCountingLine(defer, shop.siteHubUrl);
  log(`${ORDERS} orders without a network …`);
  const orders = await register.take(ORDERS);
  const everywhere = peers.map((peer) => peer.expect(ORDERS));
  log('The network is back …');
  const from = process.hrtime.bigint();
  const online = register.connect({ url: line.url, role: 'site' });
  const acked = await register.settle();
  const arrived = await Promise.all(everywhere);
  await online;
  await sold(peers, new Set(orders.map(({ ticketId }) => ticketId)));
  const last = arrived.reduce((a, b) => (a > b ? a : b), 0n);
  return {
    figures: {
      acked_s: seconds(from, acked),
      converged_s: seconds(from, last),
      bytes_per_order: Math.round(line.bytes.up / ORDERS),
    },
    ratios: {},
  };
};

export const offlineCatchup: Bench = {
  name: 'offline-catchup',
  about: `${ORDERS} orders taken without a network, until the central hub and every peer has them`,
  limits: { acked_s: { floor: 5, good: 1.5 }, converged_s: { floor: 10, good: 3 } },
  run: (log) => withCleanup(110_000, (defer) => measure(defer, log)),
};
