import type { ScaleView } from '@galley/pos/contract';
import { describe, expect, it } from 'vitest';
import { insteadOf, pickScale, scalesToEnd } from './pick-scale.ts';

const scale = (peripheralId: string, more: Partial<ScaleView> = {}): ScaleView => ({
  peripheralId,
  name: `Scale ${peripheralId}`,
  bound: false,
  working: true,
  tellsOnce: false,
  weighing: null,
  weight: null,
  tare: null,
  gross: null,
  priceMinor: null,
  at: 0,
  refusal: { code: 'in_motion', words: 'Not still.' },
  ...more,
});

const sellable = { weighing: 1, weight: { digits: 500, decimals: 3, unit: 'kg' }, refusal: null };
const silent = { working: false, refusal: { code: 'no_answer', words: 'No answer.' } };
const nothing = { chosenId: null, usedId: null };

describe('the scale of a weigh sheet', () => {
  it('[WI9] is the same one whatever any scale measures', () => {
    const says = [{}, sellable, silent] as const;
    const picked = says.flatMap((a) =>
      says.map((b) => pickScale([scale('a', a), scale('b', b)], nothing)),
    );
    expect(new Set(picked)).toEqual(new Set(['a']));
  });

  it('[WI9] is the one chosen by hand before any other', () => {
    const scales = [scale('a', { bound: true }), scale('b', silent), scale('c', sellable)];
    expect(pickScale(scales, { chosenId: 'b', usedId: 'c' })).toBe('b');
  });

  it('[WI9] is else the one chosen on its page for this register, whichever was used last', () => {
    const scales = [scale('a'), scale('b', { bound: true }), scale('c')];
    expect(pickScale(scales, nothing)).toBe('b');
    expect(pickScale(scales, { chosenId: null, usedId: 'c' })).toBe('b');
  });

  it('[WI9] is the one used last where none was chosen, else the one set up first', () => {
    const scales = [scale('a'), scale('b')];
    expect(pickScale(scales, { chosenId: null, usedId: 'b' })).toBe('b');
    expect(pickScale(scales, nothing)).toBe('a');
  });

  it('[WI9] is never one that was taken off', () => {
    expect(pickScale([scale('a')], { chosenId: 'gone', usedId: 'gone' })).toBe('a');
    expect(pickScale([], { chosenId: 'gone', usedId: 'gone' })).toBeUndefined();
  });
});

describe('a silent scale', () => {
  it('[WI9] has the others named that work', () => {
    const a = scale('a', silent);
    expect(insteadOf(a, [a, scale('b'), scale('c', silent)])).toEqual(['Scale b']);
  });

  it('[WI9] names nobody while it says something, or where no other works', () => {
    const a = scale('a');
    expect(insteadOf(a, [a, scale('b', sellable)])).toEqual([]);
    const b = scale('b', silent);
    expect(insteadOf(b, [b, scale('c', silent)])).toEqual([]);
  });
});

it('[WI9] every scale that was looked at is let go with the sheet, except the one that sold', () => {
  const seen = new Set(['a', 'b']);
  expect(scalesToEnd(seen, undefined)).toEqual(['a', 'b']);
  expect(scalesToEnd(seen, 'b')).toEqual(['a']);
});
