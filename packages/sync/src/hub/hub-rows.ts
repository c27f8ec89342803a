import type { Doc } from '@galley/base';
import { type DeviceKind, type Envelope, SCHEMA_VERSION } from '../protocol/index.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { Device, OriginHead, PublicKey } from './store.ts';

/** `txn` of rows that a hub writes of its own accord. */
export const HUB_TXN = 'hub';

/** A row of the replication's own. */
export const hubRow = (kind: string, id: string, txn: string, doc: Doc): IncomingRow => ({
  kind,
  id,
  txn,
  schema: SCHEMA_VERSION,
  doc,
  clk: null,
  deleted: false,
});

/** The head of an origin as a row, so that whoever takes over knows the heads that its rows prove. */
export const originRow = (head: {
  readonly origin: string;
  readonly epoch: number;
  readonly seq: number;
  readonly hash: string;
}): IncomingRow =>
  hubRow('origin', head.origin, `${head.origin}:${head.epoch}:${head.seq}`, {
    generation: head.epoch,
    hash: head.hash,
    rank: head.seq,
  });

export const headOfRow = (row: Envelope): Omit<OriginHead, 'central'> => ({
  origin: row.id,
  tenantId: row.tenantId,
  siteId: row.scopeId,
  epoch: Number(row.doc.generation),
  seq: Number(row.doc.rank),
  hash: String(row.doc.hash),
});

export const deviceRow = (device: Device): IncomingRow =>
  hubRow('device', device.deviceId, HUB_TXN, {
    deviceKind: device.kind,
    enrolledAt: device.enrolledAt,
    epoch: device.epoch,
    generation: device.generation,
    kid: device.kid,
    name: device.name,
    number: device.number,
    publicKey: { ...device.publicKey },
    rank: device.revoked ? 1 : 0,
    tokenHash: device.tokenHash,
  });

export const deviceOfRow = (row: Envelope): Device => ({
  deviceId: row.id,
  tenantId: row.tenantId,
  siteId: row.scopeId,
  kind: String(row.doc.deviceKind) as DeviceKind,
  name: String(row.doc.name),
  number: Number(row.doc.number),
  epoch: Number(row.doc.epoch),
  generation: Number(row.doc.generation),
  kid: String(row.doc.kid),
  publicKey: row.doc.publicKey as PublicKey,
  tokenHash: String(row.doc.tokenHash),
  revoked: row.doc.rank === 1,
  enrolledAt: Number(row.doc.enrolledAt),
});
