import { describe, expect, it } from 'vitest';
import { HidPosAssembler } from './hid-pos.ts';
import { idleWedge, restWedge, stepWedge, type WedgeKey } from './wedge.ts';

function hidReport(text: string, { more = false, shift = 0 } = {}): Uint8Array {
  const report = new Uint8Array(64);
  report[0] = 2;
  report[1] = text.length;
  report.set(
    Uint8Array.from(']E0', (char) => char.charCodeAt(0)),
    2 + shift,
  );
  report.set(
    Uint8Array.from(text, (char) => char.charCodeAt(0)),
    5 + shift,
  );
  report[63] = more ? 1 : 0;
  return report;
}

describe('HID POS', () => {
  it('[SN12] reads the AIM identifier at both places, and joins reports', () => {
    expect(new HidPosAssembler().feed(hidReport('4006381333931'))).toBe(']E04006381333931');
    expect(new HidPosAssembler().feed(hidReport('40063', { shift: 1 }))).toBe(']E040063');
    const assembler = new HidPosAssembler();
    const part = 'x'.repeat(56);
    expect(assembler.feed(hidReport(part, { more: true }))).toBeUndefined();
    expect(assembler.feed(hidReport('end'))).toBe(`]E0${part}end`);
  });

  it('[SN12] empty reports say nothing, and a code without an end keeps no memory', () => {
    const assembler = new HidPosAssembler();
    expect(assembler.feed(new Uint8Array(64).fill(0))).toBeUndefined();
    for (let at = 0; at < 200; at += 1) assembler.feed(hidReport('x'.repeat(56), { more: true }));
    expect(assembler.feed(hidReport('end'))).toBeUndefined();
    expect(assembler.feed(hidReport('400'))).toBe(']E0400');
  });
});

describe('keyboard wedge', () => {
  const type = (text: string, gap: number, from = 1000): WedgeKey[] =>
    [...text].map((char, at) => ({ key: char === '\n' ? 'Enter' : char, at: from + at * gap }));
  const run = (keys: readonly WedgeKey[]) => {
    let state = idleWedge;
    return keys.map((key) => {
      const step = stepWedge(state, key);
      state = step.state;
      return step;
    });
  };

  it('[SN13] a fast burst with an end is a scan, and only its first key reaches a field', () => {
    const steps = run(type('4006381333931\n', 8));
    expect(steps.at(-1)?.scan).toEqual({ text: '4006381333931', retract: 1 });
    expect(steps.map((step) => step.swallow)).toEqual([false, ...Array(13).fill(true)]);
  });

  it('[SN13] typing is never a scan, and what was held comes back', () => {
    expect(run(type('4006381333931\n', 90)).some((step) => step.scan || step.swallow)).toBe(false);
    const rolled = run([...type('ab', 20), { key: 'c', at: 2000 }]);
    expect(rolled.map((step) => step.replay)).toEqual([undefined, undefined, 'b']);
    expect(run(type('ab\n', 20)).at(-1)).toMatchObject({ replay: 'b', swallow: false });
    expect(restWedge(run(type('xyz', 5)).at(-1)?.state ?? idleWedge).replay).toBe('yz');
  });

  it('[SN13] Ctrl-] is the GS1 separator, Shift says nothing', () => {
    const keys = [
      ...type('10A', 5),
      { key: 'Shift', at: 1012 },
      { key: ']', ctrl: true, at: 1015 },
    ];
    const steps = run([...keys, ...type('21B\n', 5, 1020)]);
    expect(steps.at(-1)?.scan?.text).toBe('10A\x1d21B');
  });
});
