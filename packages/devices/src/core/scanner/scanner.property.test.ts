import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gs1CheckDigit } from '../symbols/check-digit.ts';
import { ScanFramer } from './framing.ts';
import { HidPosAssembler } from './hid-pos.ts';
import { readScan } from './scan.ts';
import { idleWedge, stepWedge } from './wedge.ts';

const context = { layouts: ['21IIIIIWWWWWC'], thisYear: 2026 };
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

it('[SN1] any one wrong digit of a product number is refused', () => {
  fc.assert(
    fc.property(digits(12), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
      const right = `${body}${gs1CheckDigit(body)}`;
      expect(readScan(`]E0${right}`, context).ok).toBe(true);
      const wrong = [...right].map((digit, place) =>
        place === at ? (Number(digit) + by) % 10 : digit,
      );
      expect(readScan(`]E0${wrong.join('')}`, context)).toMatchObject({ ok: false });
    }),
  );
});

it('[SN14] any split of a serial stream gives the same codes', () => {
  const stream = Array.from(']E04006381333931\r\n]C110A\x1d21B\r\x02X\x03Y\n', (char) =>
    char.charCodeAt(0),
  );
  const whole = new ScanFramer().feed(stream);
  expect(whole).toEqual([']E04006381333931', ']C110A\x1d21B', 'X', 'Y']);
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
      const ends = [...new Set(cuts), stream.length].sort((a, b) => a - b);
      const framer = new ScanFramer();
      const texts = ends.flatMap((end, at) => framer.feed(stream.slice(ends[at - 1] ?? 0, end)));
      expect(texts).toEqual(whole);
    }),
  );
});

it('[SN14] a stream without an end keeps no memory and does not spoil what follows', () => {
  const framer = new ScanFramer();
  for (let at = 0; at < 100; at += 1) framer.feed(new Uint8Array(1000).fill(65));
  expect(framer.feed([13, 66, 13])).toEqual(['B']);
});

it('[SN15] no bytes of any kind throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('', ']C1', ']d2', ']E0', ']Q3', ']I1'),
      (bytes, aim) => {
        for (const text of new ScanFramer().feed([...bytes, 13])) readScan(aim + text, context);
        new HidPosAssembler().feed(bytes);
      },
    ),
  );
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      expect(typeof readScan(url, context).ok).toBe('boolean');
    }),
  );
});

it('[SN15] no GS1 text of digits and separators hangs or throws', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789\x1dAZ-'), maxLength: 200 });
  fc.assert(fc.property(text, (data) => typeof readScan(`]C1${data}`, context).ok === 'boolean'));
});

it('[SN13] no key is lost: what a field gets and what a scan takes is what was typed', () => {
  const key = fc.record({
    key: fc.constantFrom('a', 'b', '7', 'Enter'),
    gap: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      let state = idleWedge;
      let at = 0;
      let typed = '';
      let field = '';
      for (const { key: name, gap } of [...keys, { key: 'Enter', gap: 999 }]) {
        at += gap;
        const step = stepWedge(state, { key: name, at });
        state = step.state;
        const char = name === 'Enter' ? '\n' : name;
        typed += char;
        field += step.replay ?? '';
        if (step.scan) field = `${field.slice(0, -step.scan.retract)}${step.scan.text}\n`;
        else if (!step.swallow) field += char;
      }
      expect(field).toBe(typed);
    }),
  );
});
