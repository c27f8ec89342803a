import { readFileSync } from 'node:fs';
import { DEVICE_KINDS, type DeviceKind, type Doc, type KindSpec } from '@galley/base';
import { KINDS } from '@galley/domain';
import { hiddenKinds } from '@galley/sync/core';
import type { Txn } from '@galley/sync/protocol';
import { describe, expect, it } from 'vitest';
import { judgeTxn } from '../../packages/sync/src/hub/judge.ts';
import { createKindTable } from '../../packages/sync/src/hub/kind-table.ts';
import type { Device } from '../../packages/sync/src/hub/store.ts';
import { RIGHTS_FILE, rightsTable, toldTable } from './rights-table.ts';
import { ALL_KINDS } from './wire-schema.ts';

const VALUES = { text: 'text', int: 7, json: [] } as const;
const TABLE = createKindTable(KINDS);

const deviceOf = (kind: DeviceKind) =>
  ({ deviceId: `dev_${kind}`, tenantId: 'ten_t', siteId: 'sit_t', kind }) as Device;

const docOf = (spec: KindSpec, columns = spec.columns): Doc =>
  Object.fromEntries(columns.map(({ name, type }) => [name, VALUES[type]]));

/** What a hub says of a device's commit of one row; `id` of a hub list is its site's. */
const verdictOn = (spec: KindSpec, kind: DeviceKind, doc: Doc, id = idOf(spec)) => {
  const device = deviceOf(kind);
  const clk = { b: '0190000000000000-dev_a' };
  const row = { kind: spec.kind, id, doc, ...(spec.class === 'setting' ? { clk } : {}) };
  const scope = spec.scope === 'tenant' ? device.tenantId : device.siteId;
  return judgeTxn(TABLE, device, { scope, rows: [row] } as unknown as Txn);
};

const idOf = ({ kind }: KindSpec): string => (kind === 'hub_order' ? 'sit_t' : 'some_id');

describe('who may write what', () => {
  it('[DR1] every kind says who may write it, and the table of the spec says the same, readers too', () => {
    expect(ALL_KINDS.filter(({ writers }) => writers === undefined)).toEqual([]);
    expect(toldTable(readFileSync(RIGHTS_FILE, 'utf8'))).toEqual(rightsTable());
  });

  it('[DR7] no kitchen screen reads verifiers of PINs or what repeats them; everybody else reads everything', () => {
    const barred = (device: DeviceKind, home: 'tenant' | 'site') => [
      ...hiddenKinds(ALL_KINDS, device, home),
    ];
    expect(barred('kitchen', 'tenant').sort()).toEqual([
      'alarm',
      'badge_verifier',
      'held',
      'pin_verifier',
    ]);
    expect(barred('kitchen', 'site')).toEqual([]);
    for (const device of DEVICE_KINDS.filter((kind) => kind !== 'kitchen')) {
      expect([...barred(device, 'tenant'), ...barred(device, 'site')]).toEqual([]);
    }
  });

  it('[DR10] registers may tell kitchen screens everything that they may write', () => {
    const hidden = hiddenKinds(ALL_KINDS, 'kitchen', 'tenant');
    const told = ALL_KINDS.filter(({ kind, writers }) => hidden.has(kind) && writers?.register);
    expect(told).toEqual([]);
  });

  it('[DR2] columns that are named are there, and of settings alone', () => {
    for (const { kind, class: of, columns, writers } of ALL_KINDS) {
      for (const writing of Object.values(writers ?? {})) {
        if (writing === 'all' || writing.columns === undefined) continue;
        const names = columns.map(({ name }) => name);
        expect(names, kind).toEqual(expect.arrayContaining([...writing.columns]));
        expect(of).toBe('setting');
      }
    }
  });

  it('[DR4] money is never a kitchen screen’s to write, nor prices or people a register’s', () => {
    const barred: readonly [DeviceKind, readonly string[]][] = [
      [
        'kitchen',
        ['payment', 'payment_reversal', 'receipt', 'refund', 'check', 'line', 'line_void'],
      ],
      ['kitchen', ['menu_item', 'employee', 'role', 'pin_verifier', 'allowance_credit', 'event']],
      ['register', ['employee', 'role', 'pin_verifier', 'tax_rate', 'modifier', 'site']],
      ['site_hub', KINDS.filter(({ scope }) => scope === 'tenant').map(({ kind }) => kind)],
    ];
    for (const [device, kinds] of barred) {
      for (const kind of kinds) {
        const spec = TABLE.get(kind);
        const verdict = spec && verdictOn(spec, device, docOf(spec));
        expect(verdict?.code, `${kind} by ${device}`).toBe('rights');
      }
    }
    const items = TABLE.get('menu_item') as KindSpec;
    expect(verdictOn(items, 'register', { priceMinor: 1 })).toEqual({
      code: 'rights',
      reason: 'a register may not write priceMinor of menu_item rows',
    });
  });
});

describe('what a hub and a kitchen screen lost', () => {
  it('[DR6] a register may send again, of all that kitchen screens write', () => {
    const cooked = KINDS.filter(({ writers }) => writers?.kitchen === 'all');
    expect(cooked.map(({ kind }) => kind)).toContain('ticket_ack');
    for (const spec of cooked) {
      expect(verdictOn(spec, 'register', docOf(spec)), spec.kind).toBeNull();
    }
  });
});

describe.each(ALL_KINDS.map((spec) => [spec.kind, spec] as const))('%s', (_, spec) => {
  it.each(DEVICE_KINDS)('[DR1] [DR2] a hub lets a %s write it as declared', (device) => {
    const writing = spec.writers?.[device];
    const whole = verdictOn(spec, device, docOf(spec));
    expect(whole?.code).toBe(writing === 'all' ? undefined : 'rights');
    if (whole !== null) expect(whole.reason).toMatch(/^(an? .* may not |.* written by hubs only$)/);
    if (writing === undefined || writing === 'all') return;
    const own = verdictOn(spec, device, docOf(spec), `dev_${device}`);
    expect(own?.code).toBe(writing.own === true ? undefined : 'rights');
    for (const column of spec.columns) {
      const verdict = verdictOn(spec, device, docOf(spec, [column]));
      const named = writing.columns?.includes(column.name) === true;
      expect(verdict?.code, column.name).toBe(named ? undefined : 'rights');
    }
  });
});
