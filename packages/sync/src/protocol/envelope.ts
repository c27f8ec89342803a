import type { Doc, KindSpec } from '@galley/base';
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

/** Kinds that the replication itself owns. Hubs write them; no device commit may. */
export const ORIGIN_KIND: KindSpec = {
  kind: 'origin',
  class: 'state',
  scope: 'site',
  dated: false,
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
  columns: [
    { name: 'at', type: 'int', nullable: false },
    { name: 'epoch', type: 'int', nullable: false },
    { name: 'fromSeq', type: 'int', nullable: false },
    { name: 'origin', type: 'text', nullable: false },
    { name: 'toSeq', type: 'int', nullable: false },
  ],
};

export const SYNC_KINDS: readonly KindSpec[] = [ORIGIN_KIND, DEVICE_KIND, HELD_KIND, FORK_KIND];
