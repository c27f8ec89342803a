import { PageBuffer } from './page-buffer.ts';
import type { Handlers, Press } from './press.ts';
import { defaultSpacing } from './print-state.ts';

const word = (low = 0, high = 0): number => low + high * 256;
const signed = (value: number): number => (value > 32767 ? value - 65536 : value);
/** Numbers 0 to 2 come as such or as digits; others mean nothing. */
const digit = (n: number): number => (n % 48 > 2 ? 0 : n % 48);

export function styleHandlers(press: Press): Handlers {
  return {
    'ESC @': () => press.reset(),
    'ESC !': ([n = 0]) => printMode(press, n),
    'ESC E': ([n = 0]) => press.setGlyph({ bold: (n & 1) === 1 }),
    'ESC G': ([n = 0]) => press.setGlyph({ bold: (n & 1) === 1 }),
    'ESC M': ([n = 0]) => press.setGlyph({ font: (n & 1) === 1 ? 'B' : 'A' }),
    'GS !': ([n = 0]) => press.setGlyph({ width: ((n >> 4) & 7) + 1, height: (n & 7) + 1 }),
    'GS b': ([n = 0]) => press.setGlyph({ smooth: (n & 1) === 1 }),
    'ESC -': ([n = 0]) => press.set({ underline: digit(n) }),
    'FS -': ([n = 0]) => press.set({ underline: digit(n) }),
    'GS B': ([n = 0]) => press.set({ invert: (n & 1) === 1 }),
    'ESC V': ([n = 0]) => press.set({ turned: (n & 1) === 1 }),
    'ESC {': ([n = 0]) => press.atLineStart({ upsideDown: (n & 1) === 1 }),
    'ESC t': ([n = 0]) => press.set({ codePage: n }),
    'ESC R': ([n = 0]) => press.set({ country: n }),
    'ESC  ': ([n = 0]) => press.set({ charSpacing: n }),
    'FS &': () => press.set({ doubleByte: 'gb' }),
    'FS .': () => press.set({ doubleByte: 'off' }),
    'FS C': ([n = 0]) => press.set({ doubleByte: n % 48 === 0 ? press.state.doubleByte : 'sjis' }),
  };
}

function printMode(press: Press, n: number): void {
  press.setGlyph({
    font: (n & 1) === 1 ? 'B' : 'A',
    bold: (n & 8) !== 0,
    height: (n & 16) !== 0 ? 2 : 1,
    width: (n & 32) !== 0 ? 2 : 1,
  });
  press.set({ underline: (n & 128) !== 0 ? 1 : 0 });
}

export function layoutHandlers(press: Press): Handlers {
  const area = (dots: number): number => Math.max(24, Math.min(press.widthDots, dots));
  return {
    'ESC a': ([n = 0]) => press.atLineStart({ align: digit(n) }),
    'ESC 2': () => press.set({ lineSpacing: defaultSpacing }),
    'ESC 3': ([n = 0]) => press.set({ lineSpacing: n }),
    'GS L': ([low, high]) => press.atLineStart({ left: word(low, high) }),
    'GS W': ([low, high]) => press.atLineStart({ area: area(word(low, high)) }),
    'ESC l': ([n = 0]) => press.atLineStart({ left: n * 12 }),
    'ESC Q': ([n = 0]) => press.atLineStart({ area: area(n * 12 - press.state.left) }),
    'ESC $': ([low, high]) => press.moveTo(word(low, high)),
    'ESC \\': ([low, high]) => press.moveTo(press.line.x + signed(word(low, high))),
    'ESC D': (args) => press.set({ tabs: [...args].filter((stop) => stop > 0) }),
    'ESC d': ([n = 0]) => press.feedLines(n),
    'ESC J': ([n = 0]) => press.feedDots(n),
    'GS V': ([mode = 0, feed = 0]) =>
      press.cut(partial(mode) ? 'partial' : 'full', mode >= 65 ? feed : undefined),
    'ESC i': () => press.cut('full', undefined),
    'ESC m': () => press.cut('partial', undefined),
    'ESC p': ([m = 0]) => press.mechanism.drawer((m & 1) === 1 ? 5 : 2),
  };
}

const partial = (mode: number): boolean => [1, 49, 66, 98, 104].includes(mode);

export function pageHandlers(press: Press): Handlers {
  return {
    'ESC L': () => {
      press.flush();
      press.page = new PageBuffer(press.widthDots);
    },
    'ESC S': () => {
      press.line.clear();
      press.page = undefined;
    },
    'ESC W': ([xl, xh, yl, yh, wl, wh, hl, hh]) =>
      press.page?.setArea(word(xl, xh), word(yl, yh), word(wl, wh), word(hl, hh)),
    'ESC T': ([n = 0]) => press.page?.setDirection(n % 48),
    'GS $': ([low, high]) => press.page?.moveTo(word(low, high)),
    'GS \\': ([low, high]) => press.page?.feed(signed(word(low, high))),
    'ESC \f': () => press.printPage(),
  };
}
