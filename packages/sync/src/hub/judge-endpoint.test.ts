import { expect, it } from 'vitest';
import type { Txn, WireRow } from '../protocol/index.ts';
import { judgeTxn } from './judge.ts';
import { createKindTable } from './kind-table.ts';
import type { Device } from './store.ts';
import { hlcAt, lineRow, TEST_KINDS } from './testing/shop.fixture.ts';

const device = {
  deviceId: 'dev_a',
  tenantId: 'ten_t',
  siteId: 'sit_t',
  kind: 'register',
} as Device;

const office = { ...device, deviceId: 'dev_o', kind: 'backoffice' } as Device;

const verdictOn = (row: Pick<WireRow, 'kind' | 'id' | 'doc'>, by = device) => {
  const clk = { b: hlcAt(1_780_000_000_000, 'dev_a') };
  const txn = { scope: 'sit_t', rows: [{ ...row, clk }] } as unknown as Txn;
  return judgeTxn(createKindTable(TEST_KINDS), by, txn);
};

it('[HB18] a commit that begins with a row of kind `orphaned` is for people, whatever its device may write', () => {
  const rows: WireRow[] = [{ kind: 'orphaned', id: 'dev_a', doc: {} }, lineRow('a')];
  const judge = (some: readonly WireRow[]) =>
    judgeTxn(createKindTable(TEST_KINDS), device, { scope: 'sit_t', rows: some } as Txn);
  expect(judge(rows)?.code).toBe('orphaned');
  expect(judge(rows.slice(1))).toBeNull();
});

it('[FO18] a device says where itself is reached, a back office which hub of its own site comes first, nothing of others', () => {
  const nowhere = { fingerprint: null, hubFingerprint: null, hubId: null, hubUrls: [], urls: [] };
  expect(verdictOn({ kind: 'endpoint', id: 'dev_a', doc: nowhere })).toBeNull();
  expect(verdictOn({ kind: 'endpoint', id: 'dev_b', doc: nowhere })?.code).toBe('rights');
  const order = { kind: 'hub_order', id: 'sit_t', doc: { order: ['dev_a'] } };
  expect(verdictOn(order, office)).toBeNull();
  expect(verdictOn({ ...order, id: 'sit_o' }, office)?.code).toBe('rights');
  expect(verdictOn(order)?.code).toBe('rights');
  expect(verdictOn({ kind: 'device', id: 'dev_a', doc: {} })?.code).toBe('rights');
});
