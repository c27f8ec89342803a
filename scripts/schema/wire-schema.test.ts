import { SCHEMA_VERSION } from '@galley/sync/protocol';
import { describe, expect, it } from 'vitest';
import {
  ALL_KINDS,
  growthProblems,
  hashOf,
  type KeptKinds,
  type KeptSchemas,
  keptKinds,
  readKept,
  reusedNames,
  schemaProblems,
} from './wire-schema.ts';

const kinds = keptKinds(ALL_KINDS);

const change = (kind: string, columns: Readonly<Record<string, string | undefined>>): KeptKinds => {
  const kept = kinds[kind];
  if (kept === undefined) throw new Error(`${kind} is declared`);
  const merged = Object.entries({ ...kept.columns, ...columns });
  const left = merged.filter((one): one is [string, string] => one[1] !== undefined);
  return { ...kinds, [kind]: { ...kept, columns: Object.fromEntries(left) } };
};
const without = (kind: string): KeptKinds =>
  Object.fromEntries(Object.entries(kinds).filter(([name]) => name !== kind));
const keptAs = (version: number, retired: string[] = []): KeptSchemas => ({
  retired,
  versions: [{ version, hash: hashOf(kinds), kinds }],
});

describe('the wire schema', () => {
  it('[VS3] of this program is the one that is kept under its version', () => {
    expect(schemaProblems(readKept(), SCHEMA_VERSION, kinds)).toEqual([]);
  });

  it('[VS3] says what to do when a declaration changed and the version did not', () => {
    const [problem] = schemaProblems(keptAs(7), 7, change('line', { allergens: 'json?' }));
    expect(problem).toMatch(/not the one that is kept as version 7\. Raise SCHEMA_VERSION/);
    expect(schemaProblems(keptAs(7), 8, kinds)[0]).toMatch(/kept as version 8/);
  });

  it('[VS4] has grown from each version to the next, and every hash is that of its kinds', () => {
    const { versions, retired } = readKept();
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: SCHEMA_VERSION }, (_, n) => n + 1),
    );
    for (const [n, one] of versions.entries()) {
      expect(hashOf(one.kinds)).toBe(one.hash);
      expect(reusedNames(one.version === SCHEMA_VERSION ? kinds : {}, retired)).toEqual([]);
      const next = versions[n + 1];
      if (next !== undefined) expect(growthProblems(one.kinds, next.kinds, retired)).toEqual([]);
    }
  });

  it.each([
    ['a column of another type', change('line', { seat: 'text?' }), /line\.seat was int\? and is/],
    ['a column made nullable', change('line', { name: 'text?' }), /line\.name was text and is/],
    ['a new column that must be there', change('line', { weight: 'int' }), /new and not nullable/],
    ['a lost column', change('line', { seat: undefined }), /list of retired names/],
    ['a lost kind', without('round'), /round is gone/],
    ['another class', { ...kinds, line: { ...kinds.line, class: 'state' } }, /class was fact/],
    ['another scope', { ...kinds, line: { ...kinds.line, scope: 'tenant' } }, /scope was site/],
  ])('[VS4] refuses %s', (_what, changed, message) => {
    expect(growthProblems(kinds, changed as KeptKinds, []).join()).toMatch(message);
  });

  it('[VS4] lets a retired name go, and never come back', () => {
    const retired = ['line.seat', 'round'];
    const fewer = { ...without('round'), line: change('line', { seat: undefined }).line };
    expect(growthProblems(kinds, fewer as KeptKinds, retired)).toEqual([]);
    expect(schemaProblems(keptAs(7, retired), 7, kinds)).toEqual(
      ['line.seat was retired', 'round was retired'].map((text) => expect.stringContaining(text)),
    );
  });
});
