import { createHash } from 'node:crypto';
import type { Doc, Sha256 } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bucket,
  byKind,
  dayOf,
  differingDays,
  differingKinds,
  digestDoc,
  digestOf,
} from './digest.ts';
import type { MergedRow } from './row.ts';
import { addHash, removeHash, rowHash } from './row-hash.ts';

const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex');
const day = fc.constantFrom('2026-06-01', '2026-06-02', '2026-05-30', '2026-05-29', '2026-01-01');
const doc = fc.record({
  businessDate: fc.option(day),
  name: fc.string({ maxLength: 8 }),
  minor: fc.integer(),
});
type Row = MergedRow & { readonly kind: string; readonly id: string };
const row: fc.Arbitrary<Row> = fc.record({
  kind: fc.constantFrom('line', 'note'),
  id: fc.uuid(),
  doc,
  clk: fc.constant(null),
  deleted: fc.boolean(),
});
const rowsOf = fc.uniqueArray(row, { selector: ({ kind, id }) => `${kind} ${id}`, maxLength: 30 });

const bucketsOf = (rows: readonly Row[]): Bucket[] => {
  const buckets = new Map<string, Bucket>();
  for (const one of rows) {
    const key = { kind: one.kind, day: dayOf(one) };
    const held = buckets.get(`${key.kind} ${key.day}`) ?? { ...key, sum: 0n, rows: 0 };
    const sum = addHash(held.sum, rowHash(sha256, one.kind, one.id, one));
    buckets.set(`${key.kind} ${key.day}`, { ...key, sum, rows: held.rows + 1 });
  }
  return [...buckets.values()];
};
const digested = (rows: readonly Row[]) => {
  const read = digestOf(JSON.parse(JSON.stringify(digestDoc(7, bucketsOf(rows)))));
  if (read === undefined) throw new Error('a digest can be read');
  return read;
};
const sums = (rows: readonly Row[]) => byKind(bucketsOf(rows));

describe('digest', () => {
  it('[DG1] is free of the order of rows and survives the wire', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(digestDoc(7, bucketsOf([...rows].reverse()))).toEqual(digestDoc(7, bucketsOf(rows)));
        expect(differingKinds(digested(rows), sums(rows))).toEqual([]);
        expect(digested(rows).seq).toBe(7);
      }),
    );
  });

  it('[DG1] every byte of every row counts, on whatever day', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat(), fc.nat(7), (rows, at, change) => {
        const one = rows[at % Math.max(1, rows.length)];
        if (one === undefined) return;
        const text = `${one.doc.name}${String.fromCharCode(97 + change)}`;
        const others = [
          { ...one, doc: { ...one.doc, name: text } },
          { ...one, doc: { ...one.doc, minor: Number(one.doc.minor) + 1 } },
          { ...one, deleted: !one.deleted },
          { ...one, clk: { b: 'x' } },
        ];
        for (const other of others) {
          const changed = rows.map((held) => (held === one ? other : held));
          expect(differingKinds(digested(rows), sums(changed))).toEqual([one.kind]);
          const days = differingDays(
            sums(rows).get(one.kind) ?? new Map(),
            sums(changed).get(one.kind) ?? new Map(),
          );
          expect(days).toContain(dayOf(one));
        }
        const without = rows.filter((held) => held !== one);
        expect(differingKinds(digested(rows), sums(without))).toEqual([one.kind]);
        expect(differingKinds(digested(without), sums(rows))).toEqual([one.kind]);
      }),
    );
  });

  it('[DG2] a row that is taken out of the sums hides no other, not even one of its kind and day', () => {
    fc.assert(
      fc.property(rowsOf, row, (rows, extra) => {
        const without = new Map(
          [...sums([...rows, extra])].map(([kind, days]) => [kind, new Map(days)]),
        );
        const days = without.get(extra.kind) ?? new Map<string, bigint>();
        const hash = rowHash(sha256, extra.kind, extra.id, extra);
        days.set(dayOf(extra), removeHash(days.get(dayOf(extra)) ?? 0n, hash));
        expect(differingKinds(digested(rows), without)).toEqual([]);
        const victim = rows.find((one) => one.kind === extra.kind);
        if (victim === undefined) return;
        const lost = rowHash(sha256, victim.kind, victim.id, victim);
        days.set(dayOf(victim), removeHash(days.get(dayOf(victim)) ?? 0n, lost));
        expect(differingKinds(digested(rows), without)).toEqual([extra.kind]);
      }),
    );
  });

  it('[DG1] sums are taken apart as they were put together', () => {
    fc.assert(
      fc.property(rowsOf, row, (rows, one) => {
        const all = rows.map((held) => rowHash(sha256, held.kind, held.id, held));
        const sum = all.reduce(addHash, 0n);
        const hash = rowHash(sha256, one.kind, one.id, one);
        expect(removeHash(addHash(sum, hash), hash)).toBe(sum);
      }),
    );
  });

  it('[DG1] what is no digest is not read', () => {
    const good = digestDoc(1, [{ kind: 'line', day: '', sum: 5n, rows: 1 }]);
    expect(digestOf(good)?.kinds.size).toBe(1);
    const bad: Doc[] = [
      {},
      { ...good, rank: 'x' },
      { ...good, sums: { line: { all: 'x', days: {} } } },
      { ...good, sums: { line: { all: '0'.repeat(32), days: { '': 5 } } } },
    ];
    expect(bad.map(digestOf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
