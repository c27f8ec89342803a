import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  displayAgain,
  displayBytes,
  displayCentred,
  displayLine,
} from '../../core/display/customer-display.ts';
import { displayPages, displayText } from '../../core/display/display-text.ts';
import { VirtualDisplay } from './virtual-display.ts';

const shownBy = (...streams: readonly Uint8Array[]): readonly [string, string] => {
  const display = new VirtualDisplay();
  for (const bytes of streams) display.receive(bytes);
  expect(display.unknownCommands).toEqual([]);
  return display.lines;
};

describe('virtual customer display', () => {
  it('[CD1] [CD5] what is written stands there, in each code page, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 24 }),
        fc.constantFrom(...displayPages),
        (text, page) => {
          const [upper, lower] = shownBy(displayBytes('escpos', [text, '2,95 €'], false, page));
          expect(upper.trimEnd()).toBe(
            [...displayText(text, page)].slice(0, 20).join('').trimEnd(),
          );
          expect(lower.trimEnd()).toBe(
            page === 'pc858' || page === 'wpc1252' ? '2,95 €' : '2,95 EUR',
          );
        },
      ),
    );
  });

  it('[CD1] what has no letter is written out, or shows that it is missing', () => {
    expect(displayText('Weißbier, Crème brûlée, Øl, 寿司 …')).toBe(
      'Weissbier, Creme brulee, Ol, ?? ...',
    );
    expect(displayText('Weißbier, Crème', 'pc858')).toBe('Weißbier, Crème');
    expect(displayText('a\u001b@\u0000\tb')).toBe('a @  b');
  });

  it('[CD4] an amount in a sign of three cells is whole', () => {
    expect(displayLine('Full Harbour breakfast', '10,95 €', 'basic')).toBe('Full Harbo 10,95 EUR');
    expect(displayCentred('Ahoy', 'basic')).toBe('        Ahoy        ');
  });

  it('[CD6] the same lines once more stand over whatever was there', () => {
    const first = displayBytes('escpos', ['Cola', 'Total 2.95'], false, 'pc858');
    const noise = Uint8Array.of(0x0b, 0x41, 0x41, 0x41);
    const again = displayAgain('escpos', ['Cola', 'Total 2.95'], 'pc858');
    expect(shownBy(first, noise, again)).toEqual(shownBy(first));
    expect(shownBy(displayAgain('cd5220', ['Cola', '2.95']))).toEqual([
      'Cola'.padEnd(20),
      '2.95'.padEnd(20),
    ]);
  });

  it('[CD3] behind a printer it listens only while it is chosen', () => {
    const behind = displayBytes('escpos', ['Cola', '2.95'], true);
    const receipt = Uint8Array.from([...'Receipt'].map((char) => char.charCodeAt(0)));
    expect(shownBy(behind, receipt)).toEqual(shownBy(behind));
  });

  it('[CD1] no bytes upset it: two lines of twenty, however the stream is cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (bytes, cut) => {
        const whole = new VirtualDisplay();
        whole.receive(bytes);
        const parts = new VirtualDisplay();
        parts.receive(bytes.subarray(0, cut));
        parts.receive(bytes.subarray(cut));
        expect(parts.lines).toEqual(whole.lines);
        expect(whole.lines.map((line) => [...line].length)).toEqual([20, 20]);
      }),
      { numRuns: 2000 },
    );
  });
});
