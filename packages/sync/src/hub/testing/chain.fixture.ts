import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIGEST_KIND } from '../../protocol/index.ts';
import { createSigner, nodeCrypto } from '../../replica/node-crypto.ts';
import { realTimers, type Timers } from '../../timers.ts';
import { silentLog } from '../log.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import type { HubStore } from '../store.ts';
import type { CentralDifference } from '../upstream/central-digest.ts';
import { createCentralToken } from '../upstream/central-token.ts';
import { startUpstream, type Upstream } from '../upstream/start-upstream.ts';
import { type RunningHub, runHub } from './hub-target.fixture.ts';
import {
  createShop,
  type Origin,
  type Shop,
  seededRng,
  sha256,
  TEST_KINDS,
} from './shop.fixture.ts';

/** A central hub, and a site hub that is joined to it. */
export type Chain = {
  readonly shop: Shop;
  /** The site hub as a device of its site. */
  readonly hub: Origin;
  readonly central: HubStore;
  readonly site: HubStore;
  readonly siteUrl: string;
  readonly upstream: Upstream;
  /** Database files of the two hubs. */
  readonly files: { readonly central: string; readonly site: string };
  /** What the site hub found different from the central one. */
  readonly differences: readonly CentralDifference[];
  /** Tokens that the site hub made itself, the latest last. */
  readonly tokens: readonly string[];
  centralUrl(): string;
  stopCentral(): Promise<void>;
  startCentral(): Promise<void>;
};

/** What `endAll` ends. */
export const endings: (() => Promise<void> | void)[] = [];
/** Ends what was started, the latest first. */
export const endAll = async (): Promise<void> => {
  for (const end of endings.splice(0).reverse()) await end();
};

const openStore = (name: string): { store: HubStore; file: string } => {
  const folder = mkdtempSync(join(tmpdir(), `galley-${name}-`));
  const clock = { now: () => Date.now() };
  const file = join(folder, 'hub.db');
  const opened = createSqliteStore({ file, clock });
  if (!opened.ok) throw new Error(opened.error.message);
  endings.push(async () => {
    await opened.value.close();
    rmSync(folder, { recursive: true });
  });
  return { store: opened.value, file };
};

/** Waits that are a matter of minutes in a shop, in a fraction of the time; their order stays. */
const HASTE = 6;
const hastyTimers: Timers = {
  after: (ms, run) => realTimers.after(ms / HASTE, run),
  every: (ms, run) => realTimers.every(ms / HASTE, run),
  elapsed: () => realTimers.elapsed() * HASTE,
};

export const startChain = async ({ digestMs = 10_000 } = {}): Promise<Chain> => {
  const [above, below] = [openStore('central'), openStore('site')];
  const [central, site] = [above.store, below.store];
  const differences: CentralDifference[] = [];
  const shop = await createShop(central, 'chain');
  const hub = await shop.enroll('site_hub', 'Cellar');
  let running: RunningHub | undefined = await runHub(central, { digestMs });
  const port = Number(new URL(running.url).port);
  const { url } = running;
  const stopCentral = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };
  const { deviceId, name, tenantId, siteId } = hub.device;
  const signer = createSigner(hub.keys);
  const tokens: string[] = [];
  const token = createCentralToken({
    ...{ store: site, centralUrl: url, signer, sha256, log: silentLog },
    identity: { deviceId, token: hub.token },
    rng: seededRng(deviceId),
    keep: (next) => tokens.push(next) > 0,
  });
  const upstream = startUpstream({
    store: site,
    kinds: TEST_KINDS,
    centralUrl: url,
    identity: { deviceId, name, tenantId, siteId, token: hub.token },
    token,
    sha256,
    log: silentLog,
    own: { signer, crypto: nodeCrypto },
    onDifference: (difference) => differences.push(difference),
    digestTimers: hastyTimers,
  });
  const siteHub = await runHub(site, { role: 'site', upstream, digestMs });
  endings.push(async () => {
    await siteHub.close();
    await upstream.stop();
    await stopCentral();
  });
  return {
    shop,
    hub,
    central,
    site,
    siteUrl: siteHub.url,
    upstream,
    files: { central: above.file, site: below.file },
    differences,
    tokens,
    centralUrl: () => url,
    stopCentral,
    startCentral: async () => {
      running = await runHub(central, { port, digestMs });
    },
  };
};

export const until = async (
  condition: () => Promise<boolean> | boolean,
  ms = 5000,
): Promise<void> => {
  const endAt = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > endAt) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

export const enrolled = async (chain: Chain, name: string): Promise<Origin> => {
  const register = await chain.shop.enroll('register', name);
  await until(async () => (await chain.site.device(register.device.deviceId)) !== undefined);
  return register;
};

export const rowsOf = async (store: HubStore, tenantId: string, scopeId: string) =>
  (await store.readLog({ tenantId, scopeId }, 0, { rows: 10_000, bytes: 1e8 })).rows;

export const contentOf = async (store: HubStore, shop: Shop): Promise<string[]> => {
  const both = [shop.tenantId, shop.siteId].map((scope) => rowsOf(store, shop.tenantId, scope));
  return (
    (await Promise.all(both))
      .flat()
      // What a hub's rows come to is its own.
      .filter(({ kind }) => kind !== DIGEST_KIND.kind)
      .map((row) => JSON.stringify([row.kind, row.id, JSON.parse(row.doc), row.clk, row.deleted]))
      .sort()
  );
};

export const lastSeqs = (chain: Chain): Promise<number[]> => {
  const { shop, central, site } = chain;
  const seqs = [central, site].flatMap((store) =>
    [shop.tenantId, shop.siteId].map((scopeId) =>
      store.lastSeq({ tenantId: shop.tenantId, scopeId }),
    ),
  );
  return Promise.all(seqs);
};
