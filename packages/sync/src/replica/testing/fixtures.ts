import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Doc, KindSpec } from '@galley/base';
import type { Clk, EnrollResponse, Envelope } from '../../protocol/index.ts';
import type { Enrolment } from '../identity.ts';
import { generateDeviceKeys } from '../node-crypto.ts';
import { openReplica, type Replica, type ReplicaOptions } from '../replica.ts';

const text = (name: string) => ({ name, type: 'text', nullable: true }) as const;
const int = (name: string) => ({ name, type: 'int', nullable: true }) as const;
const json = (name: string) => ({ name, type: 'json', nullable: true }) as const;

/** A fact, a state, a site setting and a tenant setting with columns of each type. */
export const KINDS: readonly KindSpec[] = [
  {
    kind: 'line',
    class: 'fact',
    scope: 'site',
    dated: true,
    columns: [text('businessDate'), text('item'), json('modifiers'), int('price')],
  },
  {
    kind: 'ticket',
    class: 'state',
    scope: 'site',
    dated: false,
    columns: [int('generation'), int('rank'), text('station')],
  },
  {
    kind: 'table_note',
    class: 'setting',
    scope: 'site',
    dated: false,
    columns: [text('note'), int('seats')],
  },
  {
    kind: 'menu_item',
    class: 'setting',
    scope: 'tenant',
    dated: false,
    columns: [text('name'), int('price')],
  },
];

export const NOW = Date.UTC(2026, 5, 1, 12);

export const GRANT: EnrollResponse = {
  deviceId: 'dev_register1',
  tenantId: 'ten_diner',
  siteId: 'sit_harbour',
  epoch: 1,
  number: 1,
  token: 'token-of-register-1',
};

export const enrolment = (): Enrolment => ({
  kind: 'register',
  name: 'Register 1',
  keys: generateDeviceKeys(),
});

export const temporaryFile = (): string =>
  join(mkdtempSync(join(tmpdir(), 'galley-replica-')), 'replica.db');

export const openTest = (options: Partial<ReplicaOptions> = {}): Replica => {
  const opened = openReplica({
    file: temporaryFile(),
    kinds: KINDS,
    clock: { now: () => NOW },
    ...options,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

export const openEnrolled = (options: Partial<ReplicaOptions> = {}): Replica => {
  const replica = openTest(options);
  replica.enrol(GRANT, enrolment());
  return replica;
};

export const line = (id: string, doc: Doc = {}) => ({
  kind: 'line',
  id,
  doc: { businessDate: '2026-06-01', item: 'Crab', modifiers: ['no onion'], price: 950, ...doc },
});

export const hlcAt = (ms: number, device = 'dev_other'): string =>
  `${(NOW + ms).toString(16).padStart(12, '0')}0000-${device}`;

export const envelope = (
  kind: string,
  id: string,
  doc: Doc,
  more: { clk?: Clk; deleted?: boolean; scopeId?: string } = {},
): Envelope => ({
  tenantId: GRANT.tenantId,
  scopeId: more.scopeId ?? GRANT.siteId,
  kind,
  id,
  seq: 1,
  txn: 'dev_other:1:1',
  doc,
  clk: more.clk ?? null,
  deleted: more.deleted ?? false,
  businessDate: null,
  schema: 1,
});

export const batchOf = (envelopes: readonly Envelope[], offset = '2_0', upToDate = true) => ({
  hub: 'http://hub',
  scope: GRANT.siteId,
  envelopes,
  handle: 'h-1',
  offset,
  upToDate,
  schemaHash: 's1',
});
