import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, inOrder } from './canonical.ts';
import { createIdSource, isId } from './ids.ts';

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([k, v]) => [k, shuffled(v)]),
  );
};

describe('canonical text', () => {
  test('[BC1] the order of keys does not matter and text reads back as the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
    expect(canonicalJson({ b: 1, a: 'x' })).toBe('{"a":"x","b":1}');
  });

  test('[BC1] a value in canonical order is the same value and has the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const ordered = inOrder(shuffled(value));
        expect(ordered).toEqual(value);
        expect(canonicalJson(ordered)).toBe(canonicalJson(value));
      }),
    );
    expect(JSON.stringify(inOrder({ b: [{ d: 1, c: -0 }], a: null }))).toBe(
      '{"a":null,"b":[{"c":0,"d":1}]}',
    );
    expect(canonicalJson({ 9: 1, 10: 2 })).toBe('{"10":2,"9":1}');
    expect(canonicalJson({ b: undefined, a: new Map() })).toBe('{"a":{}}');
  });

  test('[BC2] fractions break an invariant', () => {
    expect(() => canonicalJson({ price: 1.5 })).toThrow(/safe integers/);
  });
});

describe('ids', () => {
  test('[BI1] ids are prefixed and sort by time', () => {
    let now = 1_000;
    let byte = 0;
    const source = createIdSource(
      { now: () => now },
      { bytes: (n) => new Uint8Array(n).fill(byte++) },
    );
    const first = source('check');
    now = 1_001;
    const second = source('check');
    expect(first < second).toBe(true);
    expect(isId('check', first)).toBe(true);
    expect(isId('line', first)).toBe(false);
  });
});
