import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS } from '@galley/domain';
import {
  createHubServer,
  createInProcessHub,
  createSqliteStore,
  type HubServerOptions,
  silentLog,
} from '@galley/sync/hub';
import { electricFeed, nodeCrypto, openReplica, type Replica } from '@galley/sync/replica';
import { createRandom } from '../engine/random.ts';
import { seededKeys } from '../shop/keys.ts';
import { SITE, TENANT } from '../shop/place.ts';
import { HARBOUR } from '../shop/shop-plan.ts';
import { describeShapeFeed, type FeedTarget } from './shape-feed.contract.ts';
import { readerFeed } from './shape-reader.ts';

const clock = { now: () => HARBOUR.opensAt };

const removal = (id: string) => ({
  kind: 'line_removal',
  id,
  doc: {
    businessDate: '2026-06-01',
    checkId: 'chk_1',
    lineId: 'lin_1',
    removedAt: HARBOUR.opensAt,
    removedBy: 'emp_1',
  },
});

const openHub = async (folder: string) => {
  const random = createRandom(folder);
  const opened = createSqliteStore({ file: join(folder, 'hub.db'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const options: HubServerOptions = {
    store,
    kinds: KINDS,
    role: 'central',
    clock,
    rng: random,
    crypto: nodeCrypto,
    log: silentLog,
    holdMs: 300,
  };
  const hub = createInProcessHub(options);
  const place = { tenantId: TENANT, siteId: SITE };
  await hub.createSite({ ...place, siteName: 'Contract', purpose: 'demo' });
  const code = await hub.createCode({ ...place, kind: 'register' });
  if (!code.ok) throw new Error(code.error.message);
  const keys = seededKeys(random);
  const device = { kind: 'register', name: 'Register' } as const;
  const grant = await hub.enroll({
    code: code.value.code,
    ...device,
    publicKey: keys.publicKey,
  });
  if (!grant.ok) throw new Error(grant.error.message);
  const replica = openReplica({ file: join(folder, 'replica.db'), kinds: KINDS, clock });
  if (!replica.ok) throw new Error(replica.error.message);
  replica.value.enrol(grant.value, { ...device, keys });
  return { options, store, hub, replica: replica.value };
};

const authorization = (replica: Replica): string => `Bearer ${replica.identity()?.token}`;

const pushAll = async ({ hub, replica }: Awaited<ReturnType<typeof openHub>>): Promise<void> => {
  const run = replica.commitsAfter(0, 100, 1e9);
  const txns = (run?.texts ?? []).map((text) => JSON.parse(text));
  const body = { origin: replica.identity()?.deviceId, epoch: 1, txns };
  const answer = await hub.push(authorization(replica), body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer));
};

const openTarget = async (
  way: (opened: Awaited<ReturnType<typeof openHub>>) => Promise<{
    feed: FeedTarget['feed'];
    hubUrl: string;
    restMs: number;
    close(): Promise<void>;
  }>,
): Promise<FeedTarget> => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-feed-'));
  const opened = await openHub(folder);
  const { feed, hubUrl, restMs, close } = await way(opened);
  let written = 0;
  return {
    feed,
    request: { hubUrl, scope: SITE, token: opened.replica.identity()?.token ?? '' },
    async write() {
      written += 1;
      const id = `rem_${written}`;
      const done = opened.replica.commit({ facts: [removal(id)] });
      if (!done.ok) throw new Error(done.error.message);
      await pushAll(opened);
      return id;
    },
    rest: () => new Promise((resolve) => setTimeout(resolve, restMs)),
    async close() {
      await close();
      opened.hub.close();
      opened.replica.close();
      await opened.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

type Opened = Awaited<ReturnType<typeof openHub>>;

const overHttp = async ({ options }: Opened) => {
  const server = createHubServer(options);
  const bound = await server.listen({ host: '127.0.0.1', port: 0 });
  if (!bound.ok) throw new Error(bound.error.message);
  const hubUrl = `http://127.0.0.1:${bound.value.port}`;
  return { feed: electricFeed, hubUrl, restMs: 400, close: () => server.close() };
};

const inProcess = async ({ hub }: Opened) => {
  const closing = new AbortController();
  const feed = readerFeed(async ({ token }, query) => {
    const { status, headers, body } = await hub.shape(`Bearer ${token}`, query, closing.signal);
    if (typeof body !== 'string') throw new Error('a long-poll answers with text');
    return { status, headers, body };
  });
  return { feed, hubUrl: 'http://hub', restMs: 100, close: async () => closing.abort() };
};

describeShapeFeed('the official client over HTTP', () => openTarget(overHttp));
describeShapeFeed('the reader of the simulation', () => openTarget(inProcess));
