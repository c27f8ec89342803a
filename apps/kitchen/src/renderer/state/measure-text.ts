import { useSyncExternalStore } from 'react';
import { type Measure, TYPE } from './ticket-blocks.ts';

/** Text may run a little wider on the page than on the canvas. */
const SAFETY = 1.02;

const fonts = (family: string) => ({
  item: `600 ${TYPE.item}px ${family}`,
  detail: `500 ${TYPE.detail}px ${family}`,
});

/** Measures with the page's own font; remembers words, which recur. */
const createMeasure = (): Measure => {
  const context = document.createElement('canvas').getContext('2d');
  const font = fonts(getComputedStyle(document.body).fontFamily);
  const known = new Map<string, number>();
  return (text, size) => {
    const key = `${size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (context === null) return text.length * TYPE[size] * 0.6;
    context.font = font[size];
    const width = context.measureText(text).width * SAFETY;
    known.set(key, width);
    return width;
  };
};

let measure: Measure | undefined;
const listeners = new Set<() => void>();

/** Loads the weights that tickets use and measures anew with them. */
export const startMeasuring = async (): Promise<void> => {
  const font = fonts(getComputedStyle(document.body).fontFamily);
  await Promise.allSettled([document.fonts.load(font.item), document.fonts.load(font.detail)]);
  measure = createMeasure();
  for (const listener of listeners) listener();
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
