import type { Json } from '@galley/base';
import { NOW, SITE, TENANT, type TestOffice } from './open-office.fixture.ts';

let seq = 0;

/** Rows of the replication's own, as a hub sends them. */
export const hubSends = (
  shop: TestOffice,
  ...rows: { kind: string; id: string; doc: object; clk?: { b: string } }[]
): void => {
  const envelopes = rows.map(({ kind, id, doc, clk = null }) => ({
    tenantId: TENANT,
    scopeId: SITE,
    kind,
    id,
    seq: ++seq,
    txn: 'hub',
    doc: doc as { [column: string]: Json },
    clk,
    deleted: false,
    businessDate: null,
    schema: 1,
  }));
  const place = { hub: 'http://hub', scope: SITE, handle: 'h', offset: `${seq}_0` };
  const done = shop.replica.applyBatch({ ...place, envelopes, upToDate: true, schemaHash: 's' });
  if (!done.ok) throw new Error(done.error.message);
};

/** A device as hubs have it; revoked with rank 1. */
export const device = (
  id: string,
  name: string,
  rank = 0,
  deviceKind = 'register',
  number = 1,
) => ({
  kind: 'device',
  id,
  doc: {
    deviceKind,
    enrolledAt: NOW,
    epoch: 2,
    generation: 1,
    kid: 'k',
    name,
    number,
    publicKey: {},
    rank,
    tokenHash: 't',
  },
});
