import { createHash } from 'node:crypto';
import type { Clock, KindSpec, Rng } from '@galley/base';
import { GENESIS, hashTxn } from '../../core/index.ts';
import type { PushRequest, Txn, WireRow } from '../../protocol/index.ts';
import {
  createSigner,
  type DeviceKeys,
  generateDeviceKeys,
  nodeCrypto,
  sha256,
} from '../../replica/node-crypto.ts';
import { createEnrolmentCode, type EnrollDeps, enrollDevice } from '../enroll.ts';
import { createKindTable } from '../kind-table.ts';
import type { Device, HubStore } from '../store.ts';

/** One kind of each class and scope, one that not every device may write, one that not every device may read: enough to hold a store to its rules. */
export const TEST_KINDS: readonly KindSpec[] = [
  {
    kind: 'line',
    class: 'fact',
    scope: 'site',
    dated: true,
    columns: [
      { name: 'amountMinor', type: 'int', nullable: false },
      { name: 'businessDate', type: 'text', nullable: false },
      { name: 'name', type: 'text', nullable: false },
      { name: 'note', type: 'text', nullable: true },
    ],
  },
  {
    kind: 'ticket',
    class: 'state',
    scope: 'site',
    dated: false,
    columns: [
      { name: 'generation', type: 'int', nullable: false },
      { name: 'lines', type: 'json', nullable: false },
      { name: 'rank', type: 'int', nullable: false },
    ],
  },
  {
    kind: 'payment',
    class: 'fact',
    scope: 'site',
    dated: true,
    columns: [
      { name: 'amountMinor', type: 'int', nullable: false },
      { name: 'businessDate', type: 'text', nullable: false },
    ],
    writers: { register: 'all', backoffice: 'all' },
  },
  {
    kind: 'menu_item',
    class: 'setting',
    scope: 'tenant',
    dated: false,
    columns: [
      { name: 'name', type: 'text', nullable: false },
      { name: 'priceMinor', type: 'int', nullable: false },
    ],
  },
  {
    kind: 'pin_verifier',
    class: 'setting',
    scope: 'tenant',
    dated: false,
    columns: [{ name: 'verifier', type: 'text', nullable: false }],
    writers: { backoffice: 'all' },
    readers: { register: 'all', backoffice: 'all', site_hub: 'all' },
  },
];

export const fakeClock = (start = Date.UTC(2026, 5, 1, 12)): Clock & { set(ms: number): void } => {
  let now = start;
  return {
    now: () => now,
    set: (ms) => {
      now = ms;
    },
  };
};

/** Bytes that repeat from run to run. */
export const seededRng = (seed: string): Rng => {
  let count = 0;
  return {
    bytes: (length) => {
      const parts: Buffer[] = [];
      while (parts.length * 32 < length) {
        parts.push(createHash('sha256').update(`${seed}:${count++}`).digest());
      }
      return new Uint8Array(Buffer.concat(parts).subarray(0, length));
    },
  };
};

export const enrollDeps = (store: HubStore, seed: string): EnrollDeps => ({
  store,
  kinds: createKindTable(TEST_KINDS),
  clock: fakeClock(),
  rng: seededRng(seed),
  sha256,
});

/** A device with its key: makes and signs commits as a replica does. */
export type Origin = {
  readonly device: Device;
  readonly token: string;
  readonly keys: DeviceKeys;
  /** The next commit of the chain. */
  commit(scope: string, rows: readonly WireRow[]): Txn;
  push(txns: readonly Txn[]): PushRequest;
  /** The same device at the same place in its chain, going on apart. */
  fork(): Origin;
};

export const hlcAt = (ms: number, device: string, counter = 0): string =>
  `${ms.toString(16).padStart(12, '0')}${counter.toString(16).padStart(4, '0')}-${device}`;

export const createOrigin = (
  device: Device,
  token: string,
  keys: DeviceKeys,
  lastSeq = 0,
  lastHash = GENESIS,
): Origin => {
  const signer = createSigner(keys);
  let seq = lastSeq;
  let prev = lastHash;
  return {
    device,
    token,
    keys,
    commit: (scope, rows) => {
      seq += 1;
      const at = hlcAt(1_780_000_000_000 + seq, device.deviceId);
      const body = { seq, prev, schema: 1, at, scope, rows: [...rows] };
      const hash = hashTxn(sha256, { ...body, origin: device.deviceId, epoch: device.epoch });
      prev = hash;
      return { ...body, hash, kid: keys.kid, sig: signer.sign(hash) };
    },
    push: (txns) => ({ origin: device.deviceId, epoch: device.epoch, txns: [...txns] }),
    fork: () => createOrigin(device, token, keys, seq, prev),
  };
};

export type Shop = {
  readonly tenantId: string;
  readonly siteId: string;
  enroll(kind: Device['kind'], name: string): Promise<Origin>;
};

/** A tenant with one site, and a way to admit devices to it. */
export const createShop = async (store: HubStore, name: string): Promise<Shop> => {
  const deps = enrollDeps(store, name);
  const tenantId = `ten_${name}`;
  const siteId = `sit_${name}`;
  const createdAt = deps.clock.now();
  await store.ensureTenant({ tenantId, name, pepper: 'pepper', createdAt });
  await store.ensureSite({ siteId, tenantId, name, purpose: 'real', createdAt });
  return {
    tenantId,
    siteId,
    enroll: async (kind, deviceName) => {
      const keys = generateDeviceKeys();
      const { code } = await createEnrolmentCode(deps, { tenantId, siteId, kind, name: null });
      const request = { code, kind, name: deviceName, publicKey: keys.publicKey };
      const result = await enrollDevice(deps, request);
      if (!result.ok) throw new Error(result.error.message);
      const device = await store.device(result.value.deviceId);
      if (device === undefined) throw new Error('the device is in the register');
      return createOrigin(device, result.value.token, keys);
    },
  };
};

export const lineRow = (id: string, amountMinor = 100): WireRow => ({
  kind: 'line',
  id: `lin_${id}`,
  doc: { amountMinor, businessDate: '2026-06-01', name: 'Chips', note: null },
});

export const itemRow = (id: string, doc: WireRow['doc'], at: string): WireRow => ({
  kind: 'menu_item',
  id: `itm_${id}`,
  doc,
  clk: { b: at },
});

export const pinRow = (id: string, verifier: string, at: string): WireRow => ({
  kind: 'pin_verifier',
  id: `emp_${id}`,
  doc: { verifier },
  clk: { b: at },
});

export const ticketRow = (id: string, generation: number, rank: number): WireRow => ({
  kind: 'ticket',
  id: `tkt_${id}`,
  doc: { generation, rank, lines: [{ name: 'Chips', quantity: 2 }] },
});

export { nodeCrypto, sha256 };
