import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { hyphenated, longestWord } from './long-words.ts';
import { Tile } from './Tile.tsx';

describe('long words', () => {
  it('[UI35] what a row may hold stays whole, a longer word has places to be broken', () => {
    expect(hyphenated('Knickerbocker glory')).toBe('Knickerbocker glory');
    const parts = hyphenated('Schwarzwälderkirschtorte mit Sahne').split('\u00ad');
    expect(parts.join('')).toBe('Schwarzwälderkirschtorte mit Sahne');
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(1);
    expect(parts[0]?.length).toBeGreaterThan(2);
    expect(longestWord('Fish & chips, large')).toBe(5);
  });

  it('[UI35] a tile with a long word has smaller type, down to a bound', () => {
    const size = (name: string) =>
      /font-size:([\d.]+)em/.exec(
        renderToStaticMarkup(<Tile name={name} onPress={() => {}} />),
      )?.[1];
    expect(size('Fish & chips')).toBeUndefined();
    expect(size('Knickerbocker glory')).toBe('0.85');
    expect(size('Donaudampfschifffahrt')).toBe('0.75');
  });
});
