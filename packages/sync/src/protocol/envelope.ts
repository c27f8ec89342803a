import type { Doc, KindSpec, Readers } from '@galley/base';
import { ALLOWANCE_KINDS, BY_HUBS } from './allowance.ts';
import { DISOWNED_KIND } from './disowned.ts';
import type { Clk } from './messages.ts';

/** The latest state of a row as hubs keep it and shapes carry it. `seq` is per scope, in commit order. */
export type Envelope = {
  readonly tenantId: string;
  readonly scopeId: string;
  readonly kind: string;
  readonly id: string;
  readonly seq: number;
  /**
   * `origin:epoch:seq` of the commit that last changed the row; `hub` for rows that a hub wrote;
   * `hub:origin:epoch:seq` for a write of that commit which the central hub re-stamped.
   */
  readonly txn: string;
  readonly doc: Doc;
  readonly clk: Clk | null;
  readonly deleted: boolean;
  readonly businessDate: string | null;
  readonly schema: number;
};

/** Column order and types of `sync_row` as the shape log names them (Electric value keys). */
export const ENVELOPE_COLUMNS = [
  ['tenant_id', 'text'],
  ['scope_id', 'text'],
  ['kind', 'text'],
  ['id', 'text'],
  ['seq', 'int8'],
  ['txn', 'text'],
  ['doc', 'jsonb'],
  ['clk', 'jsonb'],
  ['deleted', 'bool'],
  ['business_date', 'text'],
  ['schema', 'int4'],
] as const;

/** Rows that repeat what others say: of the tenant's scope, in which there is what kitchens may not read. */
const KITCHENS_OF_THEIR_SITE: Readers = {
  register: 'all',
  backoffice: 'all',
  site_hub: 'all',
  kitchen: 'site',
};

/** Kinds that the replication itself owns. Hubs write them; no device commit may. */
export const ORIGIN_KIND: KindSpec = {
  kind: 'origin',
  class: 'state',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  // generation = epoch, rank = seq: the head of an origin only grows.
  columns: [
    { name: 'generation', type: 'int', nullable: false },
    { name: 'hash', type: 'text', nullable: false },
    { name: 'rank', type: 'int', nullable: false },
  ],
};

export const DEVICE_KIND: KindSpec = {
  kind: 'device',
  class: 'state',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  // rank 0 = enrolled, 1 = revoked. tokenHash is the SHA-256 of a 256-bit random token, so it is no secret.
  columns: [
    { name: 'deviceKind', type: 'text', nullable: false },
    { name: 'enrolledAt', type: 'int', nullable: false },
    { name: 'epoch', type: 'int', nullable: false },
    { name: 'generation', type: 'int', nullable: false },
    { name: 'kid', type: 'text', nullable: false },
    { name: 'name', type: 'text', nullable: false },
    { name: 'number', type: 'int', nullable: false },
    { name: 'publicKey', type: 'json', nullable: false },
    { name: 'rank', type: 'int', nullable: false },
    { name: 'tokenHash', type: 'text', nullable: false },
  ],
};

/**
 * A setting's write that ran more than 60 s ahead of hub time, by the id `origin:epoch:seq:index`. It lies
 * in the scope of the row that it names. rank 0 = in force nowhere, 1 = re-stamped by the central hub.
 */
export const HELD_KIND: KindSpec = {
  kind: 'held',
  class: 'state',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  readers: KITCHENS_OF_THEIR_SITE,
  columns: [
    { name: 'generation', type: 'int', nullable: false },
    { name: 'origin', type: 'text', nullable: false },
    { name: 'rank', type: 'int', nullable: false },
    { name: 'stamped', type: 'json', nullable: true },
    { name: 'write', type: 'json', nullable: false },
  ],
};

/**
 * One identity was used by two: `device` went on in place of `origin`, whose commit numbers `fromSeq` to
 * `toSeq` were given twice. By the id of the new device; for people to look at.
 */
export const FORK_KIND: KindSpec = {
  kind: 'fork',
  class: 'fact',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  columns: [
    { name: 'at', type: 'int', nullable: false },
    { name: 'epoch', type: 'int', nullable: false },
    { name: 'fromSeq', type: 'int', nullable: false },
    { name: 'origin', type: 'text', nullable: false },
    { name: 'toSeq', type: 'int', nullable: false },
  ],
};

/**
 * The latest epoch of a device that a disk of it took, by the device's id: `generation` is that epoch, `agreed` the
 * newest commit that this disk and the hub's chain had in common. `lost`, as `{from,to}[]`, are the numbers of the chain
 * that were on none of the disks for which the epochs above them were begun: whoever still goes on from one is another disk. `unheard` is the greatest
 * number that such a disk had been told of and the central hub had never had: what devices have of it is all that is left.
 */
export const EPOCH_KIND: KindSpec = {
  kind: 'epoch',
  class: 'state',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  columns: [
    { name: 'agreed', type: 'int', nullable: false },
    { name: 'generation', type: 'int', nullable: false },
    { name: 'lost', type: 'json', nullable: false },
    { name: 'rank', type: 'int', nullable: false },
    { name: 'unheard', type: 'int', nullable: true },
  ],
};

/**
 * Where a device can be reached by others of its site, by the device's own id and its own commit. `urls` are
 * those of the device itself, `hubUrls` those of the site hub `hubId` that it starts when it takes over.
 * Fingerprints are SHA-256 of the TLS key's SPKI, hex; null for plain HTTP on one machine.
 */
export const ENDPOINT_KIND: KindSpec = {
  kind: 'endpoint',
  class: 'setting',
  scope: 'site',
  dated: false,
  writers: {
    register: { own: true },
    kitchen: { own: true },
    backoffice: { own: true },
    site_hub: { own: true },
  },
  columns: [
    { name: 'fingerprint', type: 'text', nullable: true },
    { name: 'hubFingerprint', type: 'text', nullable: true },
    { name: 'hubId', type: 'text', nullable: true },
    { name: 'hubUrls', type: 'json', nullable: false },
    { name: 'urls', type: 'json', nullable: false },
  ],
};

/**
 * The site's list of hubs, by the site's id: ids of devices of kind `site_hub`, the first one preferred; those of
 * `excluded` never take over (null for none).
 */
export const HUB_ORDER_KIND: KindSpec = {
  kind: 'hub_order',
  class: 'setting',
  scope: 'site',
  dated: false,
  writers: { backoffice: 'all', site_hub: 'all' },
  columns: [
    { name: 'excluded', type: 'json', nullable: true },
    { name: 'order', type: 'json', nullable: false },
  ],
};

/**
 * What a hub says its rows of a scope come to (`core/digest.ts` has the form of `sums`), by the scope and the name of its
 * log: it covers all rows up to number `rank`, which is the one before its own. It speaks of that hub alone,
 * so no other hub and no replica keeps it, and it is no part of any sum.
 */
export const DIGEST_KIND: KindSpec = {
  kind: 'digest',
  class: 'state',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  columns: [
    { name: 'generation', type: 'int', nullable: false },
    { name: 'rank', type: 'int', nullable: false },
    { name: 'sums', type: 'json', nullable: false },
  ],
};

/**
 * The central hub's verdict on a commit that it set aside, by the id `origin:epoch:seq`, in the scope of the
 * origin's site. `rows` names what lies in quarantine, as `QuarantinedRow[]`; whoever resolves it commits anew.
 */
export const VERDICT_KIND: KindSpec = {
  kind: 'verdict',
  class: 'state',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  columns: [
    { name: 'at', type: 'int', nullable: false },
    { name: 'code', type: 'text', nullable: false },
    { name: 'generation', type: 'int', nullable: false },
    { name: 'origin', type: 'text', nullable: false },
    { name: 'rank', type: 'int', nullable: false },
    { name: 'reason', type: 'text', nullable: false },
    { name: 'rows', type: 'json', nullable: false },
    { name: 'scopeId', type: 'text', nullable: false },
  ],
};

/**
 * Something that the central hub could not merge, by the id `code:kind:row:origin`, in the scope of the row
 * that it names: `doc` is what the origin wrote, the row itself stands as it was. For people to look at.
 */
export const ALARM_KIND: KindSpec = {
  kind: 'alarm',
  class: 'state',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  readers: KITCHENS_OF_THEIR_SITE,
  columns: [
    { name: 'at', type: 'int', nullable: false },
    { name: 'code', type: 'text', nullable: false },
    { name: 'doc', type: 'json', nullable: false },
    { name: 'generation', type: 'int', nullable: false },
    { name: 'origin', type: 'text', nullable: false },
    { name: 'rank', type: 'int', nullable: false },
    { name: 'subjectId', type: 'text', nullable: false },
    { name: 'subjectKind', type: 'text', nullable: false },
    { name: 'txn', type: 'text', nullable: false },
  ],
};

/** A row of a commit in quarantine; without `doc` when the commit is too large to travel in its verdict, or not for all. */
export type QuarantinedRow = {
  readonly kind: string;
  readonly id: string;
  readonly doc?: Doc;
  readonly deleted?: boolean;
};

/**
 * How far the central hub has collected the deleted rows of a scope, by the scope's id: a deleted setting
 * all of whose clocks are before `rank` (ms) is there no more. Whoever merges this row drops those as well.
 */
export const HORIZON_KIND: KindSpec = {
  kind: 'horizon',
  class: 'state',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  columns: [
    { name: 'generation', type: 'int', nullable: false },
    { name: 'rank', type: 'int', nullable: false },
  ],
};

export const SYNC_KINDS: readonly KindSpec[] = [
  ORIGIN_KIND,
  DEVICE_KIND,
  HELD_KIND,
  FORK_KIND,
  EPOCH_KIND,
  ENDPOINT_KIND,
  HUB_ORDER_KIND,
  DIGEST_KIND,
  VERDICT_KIND,
  ALARM_KIND,
  HORIZON_KIND,
  DISOWNED_KIND,
  ...ALLOWANCE_KINDS,
];

/** Kinds of the replication that devices commit themselves; all others of it are written by hubs only. */
export const DEVICE_WRITTEN: ReadonlySet<string> = new Set(
  SYNC_KINDS.filter(({ writers }) => writers !== BY_HUBS).map(({ kind }) => kind),
);
