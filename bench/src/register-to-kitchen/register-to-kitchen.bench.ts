import type { HubAddress } from '@galley/sync/replica';
import { type Bench, type BenchResult, type Limit, latencies } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { type Device, type Place, startDevice } from '../shop/device.ts';
import { type Central, openCentral, openShop } from '../shop/shop.ts';
import { type Delay, delaysTo } from './delays.ts';

const PER_SECOND = 20;
const WARM_UP_S = 4;
const SECONDS = 18;
const MANY_SECONDS = 12;
/** Every order is for each of them: what a hub tells many at once. */
const MANY_KITCHENS = 6;

const addKitchen = async (
  defer: Defer,
  place: Place,
  hub: HubAddress,
  name: string,
): Promise<Device> => {
  const kitchen = await startDevice(defer, place, 'kitchen', name);
  await kitchen.connect(hub);
  return kitchen;
};

const sellTo = async (
  register: Device,
  kitchens: readonly Device[],
  seconds: number,
): Promise<Delay[]> => {
  await register.sell(PER_SECOND, WARM_UP_S);
  return delaysTo(kitchens, await register.sell(PER_SECOND, seconds));
};

const resultOf = (one: readonly Delay[], many: readonly Delay[]): BenchResult => {
  const whole = (delays: readonly Delay[]) => latencies(delays.map((delay) => delay.whole));
  const durable = latencies(one.map(({ fromDurable }) => fromDurable));
  const ofMany = Object.entries(whole(many)).map(([name, ms]) => [
    `kitchens_${MANY_KITCHENS}_${name}`,
    ms,
  ]);
  return {
    figures: {
      ...whole(one),
      from_durable_p50_ms: durable.p50_ms ?? Number.NaN,
      ...Object.fromEntries(ofMany),
      orders: one.length,
    },
    ratios: {},
  };
};

const measure = async (
  defer: Defer,
  place: Place,
  hub: HubAddress,
  log: (line: string) => void,
): Promise<BenchResult> => {
  const register = await startDevice(defer, place, 'register');
  await register.connect(hub);
  const kitchens = [await addKitchen(defer, place, hub, 'kitchen')];
  log(`Warming up for ${WARM_UP_S} s, then ${PER_SECOND} orders a second for ${SECONDS} s …`);
  const one = await sellTo(register, kitchens, SECONDS);
  while (kitchens.length < MANY_KITCHENS) {
    kitchens.push(await addKitchen(defer, place, hub, `kitchen-${kitchens.length + 1}`));
  }
  log(`The same to ${MANY_KITCHENS} kitchens for ${MANY_SECONDS} s …`);
  return resultOf(one, await sellTo(register, kitchens, MANY_SECONDS));
};

type Route = { readonly central: Central; readonly hub: HubAddress };

const bench = (
  name: string,
  about: string,
  [p50_ms, p99_ms]: readonly [Limit, Limit],
  open: (defer: Defer, folder: string) => Promise<Route>,
): Bench => ({
  name,
  about,
  limits: {
    p50_ms,
    p99_ms,
    [`kitchens_${MANY_KITCHENS}_p50_ms`]: p50_ms,
    [`kitchens_${MANY_KITCHENS}_p99_ms`]: p99_ms,
  },
  run: (log) =>
    withCleanup(115_000, async (defer) => {
      const folder = ownFolder(defer, 'shop');
      log('Opening the hubs …');
      const { central, hub } = await open(defer, folder);
      return measure(defer, { central, folder }, hub, log);
    }),
});

export const registerToKitchen = bench(
  'register-to-kitchen',
  'an order committed at a register until it is committed at a kitchen, by way of the site hub',
  [
    { floor: 30, good: 10 },
    { floor: 120, good: 40 },
  ],
  async (defer, folder) => {
    const shop = await openShop(defer, folder);
    return { central: shop, hub: { url: shop.siteHubUrl, role: 'site' } };
  },
);

export const registerToKitchenViaHub = bench(
  'register-to-kitchen-via-hub',
  'the same by way of the central hub alone, that is through Postgres',
  [
    { floor: 60, good: 25 },
    { floor: 250, good: 100 },
  ],
  async (defer, folder) => {
    const central = await openCentral(defer, folder);
    return { central, hub: { url: central.centralUrl, role: 'central' } };
  },
);
