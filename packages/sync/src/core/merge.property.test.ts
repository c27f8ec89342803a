import type { Doc, KindSpec } from '@galley/base';
import { canonicalJson } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MergedRow, mergeProblem, mergeRow, rowOfWire } from './index.ts';

const spec = (kindClass: KindSpec['class']): KindSpec => ({
  kind: 'thing',
  class: kindClass,
  scope: 'site',
  dated: false,
  columns: [{ name: 'a', type: 'int', nullable: true }],
});

const DEVICES = ['dev_a', 'dev_b', 'dev_c'];
const hlc = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 0, max: 1 }),
    fc.constantFrom(...DEVICES),
  )
  .map(([ms, counter, device]) => `${ms.toString(16).padStart(12, '0')}000${counter}-${device}`);
const value = fc.constantFrom(null, 0, 1, 'x', 'y', true, false);
const columns = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'later'), value);
const overrides = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'later', 'absent', '_deleted'), hlc);

const settings: fc.Arbitrary<MergedRow> = fc
  .record({ doc: columns, b: hlc, o: fc.option(overrides), deleted: fc.option(fc.boolean()) })
  .map(({ doc, b, o, deleted }) =>
    rowOfWire({
      kind: 'thing',
      id: 'x',
      doc: doc as Record<string, number>,
      clk: o === null ? { b } : { b, o },
      ...(deleted === null ? {} : { deleted }),
    }),
  )
  .filter((row) => mergeProblem(spec('setting'), row) === undefined);

const states: fc.Arbitrary<MergedRow> = fc
  .record({ generation: fc.nat(2), rank: fc.nat(2), note: value, deleted: fc.boolean() })
  .map(({ deleted, ...doc }) => ({ doc: doc as Doc, clk: null, deleted }));

const text = (row: MergedRow | undefined): string => canonicalJson(row ?? null);
const join = (kind: KindSpec, rows: readonly MergedRow[]): MergedRow | undefined =>
  rows.reduce<MergedRow | undefined>((held, row) => mergeRow(kind, held, row).row, undefined);

const algebra = (kind: KindSpec, rows: fc.Arbitrary<MergedRow>): void => {
  const normal = rows.map((row) => mergeRow(kind, undefined, row).row);

  it('[C4] merge is commutative', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        expect(text(join(kind, [a, b]))).toBe(text(join(kind, [b, a])));
      }),
      { numRuns: 2000 },
    );
  });

  it('[C4] merge is associative', () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const right = join(kind, [b, c]) as MergedRow;
        expect(text(join(kind, [a, b, c]))).toBe(text(join(kind, [a, right])));
      }),
      { numRuns: 2000 },
    );
  });

  it('[C5] merge is idempotent and says that nothing changed', () => {
    fc.assert(
      fc.property(normal, rows, (a, b) => {
        const merged = mergeRow(kind, a, b).row;
        expect(mergeRow(kind, merged, merged).changed).toBe(false);
        expect(mergeRow(kind, merged, b).changed).toBe(false);
        expect(mergeRow(kind, merged, a).changed).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('[C5] `changed` is true exactly when the content differs', () => {
    fc.assert(
      fc.property(normal, rows, (a, b) => {
        const outcome = mergeRow(kind, a, b);
        expect(outcome.changed).toBe(text(outcome.row) !== text(a));
      }),
      { numRuns: 2000 },
    );
  });

  it('[C4] any order, doubling and grouping of deliveries converges', () => {
    const deliveries = fc.array(rows, { minLength: 1, maxLength: 8 }).chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all], {
          minLength: all.length * 2,
          maxLength: all.length * 2,
        }),
        fc.nat(all.length * 2),
      ),
    );
    fc.assert(
      fc.property(deliveries, ([all, shuffled, cut]) => {
        const halves = [shuffled.slice(0, cut), shuffled.slice(cut)]
          .map((half) => join(kind, half))
          .filter((row) => row !== undefined);
        expect(text(join(kind, halves))).toBe(text(join(kind, all)));
      }),
      { numRuns: 1000 },
    );
  });
};

describe('settings', () => {
  algebra(spec('setting'), settings);

  it('[C3] the base clock is the least of all columns and no override repeats it', () => {
    fc.assert(
      fc.property(fc.array(settings, { minLength: 1, maxLength: 5 }), (rows) => {
        const row = join(spec('setting'), rows) as MergedRow;
        const names = Object.keys(row.doc);
        const clocks = names.map((name) => row.clk?.o?.[name] ?? row.clk?.b ?? '');
        if (names.length > 0) expect(row.clk?.b).toBe(clocks.sort()[0]);
        for (const [name, clock] of Object.entries(row.clk?.o ?? {})) {
          if (name === '_deleted') continue;
          expect(names).toContain(name);
          expect(clock > (row.clk?.b ?? '')).toBe(true);
        }
      }),
    );
  });

  it('[C2] the merge equals a plain map of column to greatest (clock, value)', () => {
    fc.assert(
      fc.property(fc.array(settings, { minLength: 1, maxLength: 6 }), (rows) => {
        const model = new Map<string, { clock: string; value: string }>();
        const offer = (name: string, clock: string, value: string): void => {
          const held = model.get(name);
          const later =
            held === undefined ||
            clock > held.clock ||
            (clock === held.clock && value > held.value);
          if (later) model.set(name, { clock, value });
        };
        for (const row of rows) {
          for (const [name, cell] of Object.entries(row.doc)) {
            offer(name, row.clk?.o?.[name] ?? row.clk?.b ?? '', canonicalJson(cell));
          }
          const clock = row.clk?.o?._deleted;
          if (clock !== undefined) offer('_deleted', clock, String(row.deleted));
        }
        const merged = join(spec('setting'), rows) as MergedRow;
        const expected = Object.fromEntries(
          [...model].filter(([name]) => name !== '_deleted').map(([k, v]) => [k, v.value]),
        );
        const got = Object.fromEntries(
          Object.entries(merged.doc).map(([k, v]) => [k, canonicalJson(v)]),
        );
        expect(got).toEqual(expected);
        expect(merged.deleted).toBe(model.get('_deleted')?.value === 'true');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('states', () => {
  algebra(spec('state'), states);

  it('[C2] a lower (generation, rank) never regresses a state', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const { doc } = mergeRow(spec('state'), a, b).row;
        const pair = [doc.generation, doc.rank].map(Number) as [number, number];
        for (const row of [a, b]) {
          const other = [row.doc.generation, row.doc.rank].map(Number) as [number, number];
          expect(pair[0] - other[0] || pair[1] - other[1]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('facts', () => {
  const fact = (doc: Doc): MergedRow => ({ doc, clk: null, deleted: false });

  it('[C1] the same content again changes nothing, in any order of members', () => {
    const first = mergeRow(spec('fact'), undefined, fact({ a: 1, b: 'x' }));
    const again = mergeRow(spec('fact'), first.row, fact({ b: 'x', a: 1 }));
    expect(again).toEqual({ row: first.row, changed: false });
  });

  it('[C1] other content under the same id is a conflict and never overwrites', () => {
    fc.assert(
      fc.property(columns, columns, (a, b) => {
        fc.pre(canonicalJson(a) !== canonicalJson(b));
        const outcome = mergeRow(spec('fact'), fact(a as Doc), fact(b as Doc));
        expect(outcome.conflict).toBe('fact_conflict');
        expect(outcome.row.doc).toEqual(a);
      }),
    );
  });
});
