import { useSyncExternalStore } from 'react';
import { type Measure, type TextSize, TYPE } from './ticket-blocks.ts';

/** Text may run a little wider on the page than on the canvas. */
const SAFETY = 1.02;

const WEIGHTS: Readonly<Record<TextSize, number>> = {
  item: 600,
  detail: 500,
  guest: 700,
  guestLong: 700,
  allergy: 750,
};

const fontOf = (size: TextSize, family: string): string =>
  `${WEIGHTS[size]} ${TYPE[size]}px ${family}`;

const familyOf = (): string => getComputedStyle(document.body).fontFamily;

/** Measures with the page's own font; remembers words, which recur. */
const createMeasure = (): Measure => {
  const context = document.createElement('canvas').getContext('2d');
  const family = familyOf();
  const known = new Map<string, number>();
  return (text, size) => {
    const key = `${size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (context === null) return text.length * TYPE[size] * 0.6;
    context.font = fontOf(size, family);
    const width = context.measureText(text).width * SAFETY;
    known.set(key, width);
    return width;
  };
};

let measure: Measure | undefined;
const listeners = new Set<() => void>();

const measureAnew = (): void => {
  measure = createMeasure();
  for (const listener of listeners) listener();
};

/** Loads the weights that tickets use and measures anew with them, and with letters that come when first needed. */
export const startMeasuring = async (): Promise<void> => {
  const family = familyOf();
  const sizes = Object.keys(WEIGHTS) as TextSize[];
  await Promise.allSettled(sizes.map((size) => document.fonts.load(fontOf(size, family))));
  measureAnew();
  document.fonts.addEventListener('loadingdone', measureAnew);
};

const current = (): Measure => {
  measure ??= createMeasure();
  return measure;
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The width of ticket texts in board pixels; renewed once the font is there. */
export const useMeasure = (): Measure => useSyncExternalStore(subscribe, current, current);
