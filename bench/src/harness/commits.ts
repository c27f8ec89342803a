import { type Fact, inOrder } from '@galley/base';
import { KINDS } from '@galley/domain';
import { GENESIS, hashTxn } from '@galley/sync/core';
import type { Txn } from '@galley/sync/protocol';
import { createSigner, type DeviceKeys, sha256 } from '@galley/sync/replica';

type Origin = { readonly deviceId: string; readonly siteId: string; readonly keys: DeviceKeys };

const CLASSES = new Map(KINDS.map((spec) => [spec.kind, spec.class]));

/** The commits of a device without a database, signed and chained, all of its site. */
export const createCommits = ({ deviceId, siteId, keys }: Origin) => {
  const place = { origin: deviceId, epoch: 1 };
  const signer = createSigner(keys);
  let [seq, prev] = [0, GENESIS];
  const txnOf = (facts: readonly Fact[]): Txn => {
    seq += 1;
    const at = `${Date.now().toString(16).padStart(12, '0')}0000-${deviceId}`;
    const rows = facts.map(({ kind, id, doc }) => ({
      ...{ kind, id, doc: { ...inOrder(doc) } as Txn['rows'][number]['doc'] },
      ...(CLASSES.get(kind) === 'setting' && { clk: { b: at } }),
    }));
    const body = { seq, prev, schema: 1, at, scope: siteId, rows };
    const hash = hashTxn(sha256, { ...body, ...place });
    prev = hash;
    return { ...body, hash, kid: signer.kid, sig: signer.sign(hash) };
  };
  return {
    /** The next commits, one an order, as the text of a push. */
    push: (orders: readonly (readonly Fact[])[]): string =>
      JSON.stringify({ ...place, txns: orders.map(txnOf) }),
  };
};
