import type { Symbology } from '../../core/receipt-doc.ts';
import { QrPlate } from './escpos-symbols.ts';
import type { Handlers, Press } from './press.ts';
import { columnPicture, drawBarcode, drawBars, packedPicture } from './symbols.ts';

const word = (low = 0, high = 0): number => low + high * 256;
const digit = (n = 0): number => n % 48;
const signed = (value: number): number => (value > 32767 ? value - 65536 : value);

/** Lines of 4 mm and of 3 mm. */
const wideLine = 32;
const narrowLine = 24;
/** A quarter of a millimetre. */
const feedUnit = 2;

/** StarPRNT commands that set text. */
function starStyles(press: Press): Handlers {
  const scale = (n: number): number => Math.min(5, digit(n)) + 1;
  return {
    'ESC @': () => {
      press.reset();
      press.set({ tables: 'star', lineSpacing: wideLine });
    },
    'ESC E': () => press.setGlyph({ bold: true }),
    'ESC F': () => press.setGlyph({ bold: false }),
    'ESC -': ([n]) => press.set({ underline: digit(n) }),
    'ESC 4': () => press.set({ invert: true }),
    'ESC 5': () => press.set({ invert: false }),
    'ESC i': ([height = 0, width = 0]) =>
      press.setGlyph({ height: scale(height), width: scale(width) }),
    'ESC h': ([n = 0]) => press.setGlyph({ height: scale(n) }),
    'ESC W': ([n = 0]) => press.setGlyph({ width: scale(n) }),
    'ESC RS F': ([n]) => press.setGlyph({ font: digit(n) === 0 ? 'A' : 'B' }),
    'ESC M': () => press.setGlyph({ font: 'A' }),
    'ESC P': () => press.setGlyph({ font: 'B' }),
    'ESC GS t': ([n = 0]) => press.set({ codePage: n }),
    'ESC R': ([n]) => press.set({ country: digit(n) }),
    'ESC  ': ([n]) => press.set({ charSpacing: digit(n) }),
  };
}

/** StarPRNT commands that place lines, feed and cut. */
function starLayout(press: Press): Handlers {
  const area = (dots: number): number => Math.max(24, Math.min(press.widthDots, dots));
  return {
    'ESC z': ([n]) => press.set({ lineSpacing: digit(n) === 1 ? wideLine : narrowLine }),
    'ESC 0': () => press.set({ lineSpacing: narrowLine }),
    'ESC GS a': ([n]) => press.atLineStart({ align: digit(n) }),
    'ESC l': ([n = 0]) => press.atLineStart({ left: n * 12 }),
    'ESC Q': ([n = 0]) => press.atLineStart({ area: area(n * 12 - press.state.left) }),
    'ESC GS A': ([low, high]) => press.moveTo(word(low, high)),
    'ESC GS R': ([low, high]) => press.moveTo(press.line.x + signed(word(low, high))),
    'ESC D': (args) => press.set({ tabs: [...args].filter((stop) => stop > 0) }),
    'ESC a': ([n = 0]) => press.feedLines(n),
    'ESC J': ([n = 0]) => press.feedDots(n * feedUnit),
    'ESC I': ([n = 0]) => press.feedDots(n),
    'ESC d': ([n]) => {
      const mode = digit(n);
      press.cut(mode % 2 === 1 ? 'partial' : 'full', mode >= 2 ? 0 : undefined);
    },
    'ESC GS \x07': ([m]) => press.mechanism.drawer(digit(m) === 2 ? 5 : 2),
  };
}

/** Kinds of `ESC b` as those of `GS k`. */
const kinds: Readonly<Record<number, number>> = {
  ...{ 0: 66, 1: 65, 2: 68, 3: 67, 4: 69, 5: 70, 7: 72, 8: 71, 9: 74 },
};
const code128 = 6;

/** StarPRNT commands that draw. */
function starSymbols(press: Press): Handlers {
  const qr = new QrPlate(press);
  return {
    'ESC b': (args) => printBars(press, args),
    'ESC GS y': (args) => takeQr(qr, args),
    'ESC GS S': ([, xl, xh, yl, yh, , ...data]) =>
      press.print(
        packedPicture(Uint8Array.from(data), word(xl, xh) * 8, word(yl, yh), 1, 1),
        '[image]',
      ),
    'ESC X': (args) => press.inline(columnPicture(Uint8Array.of(33, ...args))),
    'ESC K': (args) => press.inline(columnPicture(Uint8Array.of(0, ...args))),
    'ESC L': (args) => press.inline(columnPicture(Uint8Array.of(1, ...args))),
  };
}

function printBars(press: Press, [kind, legend, mode, height = 0, ...rest]: Uint8Array): void {
  const data = rest.at(-1) === 0x1e ? rest.slice(0, -1) : rest;
  const state = {
    height: Math.max(1, height),
    module: moduleOf(digit(kind), digit(mode)),
    text: 0,
  };
  const text = String.fromCharCode(...data).replaceAll('%0', '%');
  const drawn =
    digit(kind) === code128
      ? drawBars('code128' satisfies Symbology, text, state, press.state.area)
      : drawBarcode(kinds[digit(kind)] ?? -1, Uint8Array.from(data), state, press.state.area);
  if (!drawn) return;
  press.print(drawn.picture, drawn.text);
  if (digit(legend) % 2 === 0) press.legend(drawn.data);
}

/** Dots of the narrowest bar; ITF counts its modes in threes of other ratios. */
function moduleOf(kind: number, mode: number): number {
  if (kind === 5 && mode < 7) return ((mode - 1) % 3) * 2 + 2;
  return ((Math.max(1, mode) - 1) % 3) + 2;
}

/** `ESC GS y S` sets level and size, `D` takes the data, `P` prints. */
function takeQr(qr: QrPlate, [action, what = 0, n = 0, ...rest]: Uint8Array): void {
  if (action === 0x50) qr.take(Uint8Array.of(0x31, 0x51, 0x30));
  else if (action === 0x44) qr.take(Uint8Array.of(0x31, 0x50, 0x30, ...rest.slice(2)));
  else if (digit(what) === 1) qr.take(Uint8Array.of(0x31, 0x45, 48 + digit(n)));
  else if (digit(what) === 2) qr.take(Uint8Array.of(0x31, 0x43, n));
}

/** Everything that StarPRNT prints. */
export const starHandlers = (press: Press): Handlers => ({
  ...starStyles(press),
  ...starLayout(press),
  ...starSymbols(press),
});

/** Known commands that change nothing in the picture, or are answered elsewhere. */
export const starWithoutEffect: ReadonlySet<string> = new Set([
  ...['ESC \x06', 'ESC \x07', 'ESC s', 'ESC $', 'ESC _', 'ESC C', 'ESC RS a', 'ESC RS E'],
  ...['ESC RS R', 'ESC RS C', 'ESC RS d', 'ESC RS r', 'ESC GS \x03', 'ESC GS P', 'ESC GS x'],
  ...['ESC GS #', 'ESC GS )', 'ESC GS (', 'oversized'],
]);

/** Single bytes besides text: pulses, upside-down lines. */
export function starByte(press: Press, byte: number): void {
  if (byte === 0x07 || byte === 0x1c) press.mechanism.drawer(2);
  else if (byte === 0x1a || byte === 0x19) press.mechanism.drawer(5);
  else if (byte === 0x0f) press.atLineStart({ upsideDown: true });
  else if (byte === 0x12) press.atLineStart({ upsideDown: false });
}
