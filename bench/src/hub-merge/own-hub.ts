import { randomBytes } from 'node:crypto';
import { createIdSource, type Fact, invariant, type Rng } from '@galley/base';
import { KINDS } from '@galley/domain';
import { createInProcessHub, createPostgresStore, silentLog } from '@galley/sync/hub';
import { generateDeviceKeys, nodeCrypto, thumbprint } from '@galley/sync/replica';
import type { Defer } from '../harness/cleanup.ts';
import { createCommits } from '../harness/commits.ts';
import { clock, SITE, TENANT } from '../harness/replica.ts';
import { sampleOrder } from '../sample-order.ts';

const rng: Rng = { bytes: (length) => randomBytes(length) };

/** A register that is known to the hub, with all that its commits need. */
type Register = {
  readonly authorization: string;
  readonly commits: ReturnType<typeof createCommits>;
};

const openHub = async (defer: Defer, connectionString: string) => {
  const opened = await createPostgresStore({ connectionString, kinds: KINDS, clock, rng });
  invariant(opened.ok, 'the hub opens an empty database');
  const store = opened.value;
  defer(() => store.close());
  const common = { store, kinds: KINDS, clock, rng, crypto: nodeCrypto, log: silentLog };
  const hub = createInProcessHub({ ...common, role: 'central' });
  defer(() => hub.close());
  return hub;
};

type Hub = Awaited<ReturnType<typeof openHub>>;

const PLACE = { tenantId: TENANT, siteId: SITE };

const createSite = async (hub: Hub): Promise<void> => {
  const site = { ...PLACE, tenantName: 'Bench', siteName: 'Bench', purpose: 'demo' } as const;
  invariant((await hub.createSite(site)).ok, 'the site is made');
};

const enrol = async (hub: Hub): Promise<Register> => {
  const code = await hub.createCode({ ...PLACE, kind: 'register', name: 'Bench' });
  invariant(code.ok, 'a code is made');
  const keys = generateDeviceKeys();
  const { publicKey } = keys;
  const wish = { code: code.value.code, kind: 'register', name: 'Bench', publicKey } as const;
  const granted = await hub.enroll(wish);
  invariant(granted.ok && keys.kid === thumbprint(publicKey), 'the register is enrolled');
  const { deviceId, token } = granted.value;
  const commits = createCommits({ deviceId, siteId: SITE, keys });
  return { authorization: `Bearer ${token}`, commits };
};

export const newOrders = (count: number): Fact[][] => {
  const ids = createIdSource(clock, rng);
  return Array.from({ length: count }, () => sampleOrder(ids, clock.now()));
};

/** A register of the one site: `push` takes what `write` made. */
export type Pusher = {
  write(orders: readonly (readonly Fact[])[]): string;
  push(body: string): Promise<void>;
};

const createPusher = (hub: Hub, register: Register): Pusher => ({
  write: register.commits.push,
  async push(body) {
    const answer = await hub.push(register.authorization, JSON.parse(body));
    const { rejected } = answer.body as { rejected?: readonly unknown[] };
    const taken = answer.status === 200 && rejected?.length === 0;
    invariant(taken, `the push is taken: ${JSON.stringify(answer)}`);
  },
});

/**
 * The central hub's handlers on Postgres, without HTTP: reading the text, the schema, hash and signature of
 * every commit, the merge, the envelope, the tables for reports and the sums, in one transaction a push.
 */
export const openOwnHub = async (defer: Defer, connectionString: string, registers: number) => {
  const hub = await openHub(defer, connectionString);
  await createSite(hub);
  const pushers: Pusher[] = [];
  for (let i = 0; i < registers; i++) pushers.push(createPusher(hub, await enrol(hub)));
  return {
    pushers,
    rows: () => hub.context.store.countRows({ tenantId: TENANT, scopeId: SITE }),
  };
};
