import { isChangeMessage, ShapeStream } from '@electric-sql/client';
import { systemClock, systemRng } from '@galley/shell/node';
import { type Replica, startSync } from '@galley/sync/replica';
import { type Bench, type BenchResult, perSecond, ratioOf } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { openDevice } from '../shop/open-device.ts';
import { type Central, openCentral } from '../shop/shop.ts';
import { fillHub } from './fill.ts';

/** Seven rows each. */
const ORDERS = 2500;
const ROUNDS = 3;

type Timed = { readonly ms: number; readonly rows: number };

const newDevice = async (central: Central, folder: string, name: string): Promise<Replica> => {
  const { centralUrl } = central;
  const code = await central.codeFor('kitchen', name);
  return openDevice({ kind: 'kitchen', name, folder, code, centralUrl });
};

/** The official client alone, parsing the site's shape from its beginning and keeping nothing. */
const parseAlone = (url: string, replica: Replica): Promise<Timed> => {
  const { token = '', siteId = '' } = replica.identity() ?? {};
  const abort = new AbortController();
  const began = performance.now();
  let rows = 0;
  const stream = new ShapeStream({
    url: new URL('/v1/shape', url).href,
    params: { table: 'sync_row', scope: siteId, replica: 'full' },
    headers: { authorization: `Bearer ${token}` },
    parser: { int8: (text: string) => Number(text) },
    warnOnHttp: false,
    signal: abort.signal,
  });
  return new Promise((settle, refuse) => {
    stream.subscribe((messages) => {
      rows += messages.filter((message) => isChangeMessage(message)).length;
      if (messages.at(-1)?.headers.control !== 'up-to-date') return;
      settle({ ms: performance.now() - began, rows });
      abort.abort();
    }, refuse);
  });
};

const countRows = ({ db }: Replica, kinds: readonly string[]): number =>
  kinds
    .map((kind) => Number(db.prepare(`SELECT count(*) FROM "${kind}"`).pluck().get()))
    .reduce((a, b) => a + b, 0);

/** The device as it is: tenant and site from −1 until all is in its SQLite file. */
const syncWhole = async (url: string, replica: Replica): Promise<Timed> => {
  const began = performance.now();
  const sync = startSync({
    replica,
    hubs: [{ url, role: 'central' }],
    clock: systemClock,
    rng: systemRng,
    log: () => undefined,
  });
  await new Promise<void>((settle) => {
    const look = (): void => {
      const { mode, caughtUp } = sync.status();
      if (mode !== 'alone' && caughtUp) settle();
    };
    sync.onStatus(look);
    look();
  });
  const ms = performance.now() - began;
  sync.stop();
  const rows = countRows(replica, ['check', 'line', 'round', 'ticket']);
  if (rows !== ORDERS * 7) throw new Error(`The device has ${rows} of ${ORDERS * 7} rows.`);
  return { ms, rows };
};

const median = (samples: readonly number[]): number =>
  [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? Number.NaN;

const measure = async (defer: Defer, log: (line: string) => void): Promise<BenchResult> => {
  const folder = ownFolder(defer, 'initial');
  log('Opening the hub …');
  const central = await openCentral(defer, folder);
  log(`Filling it with ${ORDERS} orders …`);
  await fillHub(defer, central, folder, ORDERS);
  const rates = { whole: [] as number[], parse: [] as number[] };
  for (let round = 1; round <= ROUNDS; round++) {
    log(`Round ${round}: the client alone, then a new device …`);
    const replica = await newDevice(central, folder, `device-${round}`);
    const alone = await parseAlone(central.centralUrl, replica);
    const whole = await syncWhole(central.centralUrl, replica);
    replica.close();
    rates.parse.push(perSecond(alone.rows, alone.ms));
    rates.whole.push(perSecond(whole.rows, whole.ms));
  }
  const [rows_per_s, client_rows_per_s] = [median(rates.whole), median(rates.parse)];
  return {
    figures: { rows_per_s, client_rows_per_s },
    ratios: { time_vs_client_alone: ratioOf(client_rows_per_s, rows_per_s) },
  };
};

export const initialSync: Bench = {
  name: 'initial-sync',
  about: 'an empty device until it has all rows in SQLite, beside the official client alone',
  limits: { rows_per_s: { floor: 15_000, good: 25_000, better: 'more' } },
  run: (log) => withCleanup(115_000, (defer) => measure(defer, log)),
};
