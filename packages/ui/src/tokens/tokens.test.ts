import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Blindness, contrast, distance, linearRgb, simulate } from './color.ts';
import { readTokens, themes } from './read-tokens.ts';

const css = readFileSync(new URL('../theme.css', import.meta.url), 'utf8');
const categories = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `cat-${n}`);
const grounds = ['paper', 'surface', 'sunken', 'selected'];
const tones = ['ok', 'attention', 'alarm', 'info'];

/** Every text that the components put on a ground. */
const textPairs: ReadonlyArray<readonly [string, string]> = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['ink', 'pressed'],
  ['ink-2', 'pressed'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-pressed'],
  ['paper', 'ink'],
  ...['accent-text', ...tones].flatMap((tone) => [
    [tone, 'paper'] as const,
    [tone, 'surface'] as const,
  ]),
  ...tones.flatMap((tone) => ['ink', 'ink-2', tone].map((ink) => [ink, `${tone}-wash`] as const)),
  ...tones.map((tone) => ['on-tone', tone] as const),
  ...categories.flatMap((category) => [
    ['on-cat', category] as const,
    [category, 'paper'] as const,
    [category, 'surface'] as const,
  ]),
];

/** Edges and marks that must be seen, though nothing is read in them (WCAG 1.4.11). */
const edgePairs: ReadonlyArray<readonly [string, string]> = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
  ['focus', 'sunken'],
  ['focus', 'selected'],
];

describe.each(themes)('%s', (theme) => {
  const tokens = readTokens(css, theme);
  const color = (name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`no token ${name} in ${theme}`);
    return value;
  };

  it.each(textPairs)('[UI1] %s on %s has a contrast of at least 4.5', (text, ground) => {
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edgePairs)('[UI2] %s against %s has a contrast of at least 3', (edge, ground) => {
    expect(contrast(color(edge), color(ground))).toBeGreaterThanOrEqual(3);
  });

  it('[UI1] high contrast reaches 7 for every ink on every ground', () => {
    if (theme !== 'contrast')
      return expect(contrast(color('ink'), color('paper'))).toBeGreaterThan(12);
    for (const ink of ['ink', 'ink-2', 'ink-3'])
      for (const ground of [...grounds, 'pressed'])
        expect(contrast(color(ink), color(ground))).toBeGreaterThanOrEqual(7);
  });

  const eyes: ReadonlyArray<Blindness | 'all cones'> = ['all cones', 'protanopia', 'deuteranopia'];
  it.each(eyes)('[UI3] category colours stay apart to eyes with %s', (eye) => {
    const seen = categories.map((name) => {
      const rgb = linearRgb(color(name));
      return [name, eye === 'all cones' ? rgb : simulate(rgb, eye)] as const;
    });
    for (const [one, a] of seen)
      for (const [other, b] of seen)
        if (one < other) expect(distance(a, b), `${one} ${other}`).toBeGreaterThan(0.075);
  });
});

describe('colour arithmetic', () => {
  it('[UI1] contrast agrees with the ratios WCAG publishes', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });

  it('[UI3] a red and a green of one lightness come together without red cones, grey stays grey', () => {
    const [red, green] = [linearRgb('#c0392b'), linearRgb('#4f7a12')];
    const apart = distance(red, green);
    const together = distance(simulate(red, 'protanopia'), simulate(green, 'protanopia'));
    expect(together).toBeLessThan(apart / 2);
    const grey = linearRgb('#808080');
    expect(distance(grey, simulate(grey, 'deuteranopia'))).toBeLessThan(0.01);
  });
});
