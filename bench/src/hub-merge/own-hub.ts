import { randomBytes } from 'node:crypto';
import { createIdSource, type Fact, invariant, type Rng } from '@galley/base';
import { KINDS } from '@galley/domain';
import { GENESIS, hashTxn } from '@galley/sync/core';
import { createInProcessHub, createPostgresStore, silentLog } from '@galley/sync/hub';
import type { Txn } from '@galley/sync/protocol';
import {
  createSigner,
  generateDeviceKeys,
  nodeCrypto,
  sha256,
  thumbprint,
} from '@galley/sync/replica';
import type { Defer } from '../harness/cleanup.ts';
import { clock, SITE, TENANT } from '../harness/replica.ts';
import { sampleOrder } from '../sample-order.ts';

const rng: Rng = { bytes: (length) => randomBytes(length) };

/** A register that is known to the hub, with all that its commits need. */
type Register = {
  readonly deviceId: string;
  readonly authorization: string;
  readonly signer: ReturnType<typeof createSigner>;
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
  return { deviceId, authorization: `Bearer ${token}`, signer: createSigner(keys) };
};

/** The next commits of the register, signed and chained, as the text of a push. */
const createWriter = ({ deviceId, signer }: Register) => {
  const place = { origin: deviceId, epoch: 1 };
  let [seq, prev] = [0, GENESIS];
  const txnOf = (facts: readonly Fact[]): Txn => {
    seq += 1;
    const at = `${clock.now().toString(16).padStart(12, '0')}0000-${deviceId}`;
    const rows = facts.map(({ kind, id, doc }) => {
      const isSetting = KINDS.find((spec) => spec.kind === kind)?.class === 'setting';
      return {
        kind,
        id,
        doc: { ...doc } as Txn['rows'][0]['doc'],
        ...(isSetting && { clk: { b: at } }),
      };
    });
    const body = { seq, prev, schema: 1, at, scope: SITE, rows };
    const hash = hashTxn(sha256, { ...body, ...place });
    prev = hash;
    return { ...body, hash, kid: signer.kid, sig: signer.sign(hash) };
  };
  return (orders: readonly (readonly Fact[])[]): string =>
    JSON.stringify({ ...place, txns: orders.map(txnOf) });
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
  write: createWriter(register),
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
