import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PinPad } from './PinPad.tsx';
import { editPin, pinKeyOf, secondsLeft } from './pin.ts';

const nothing = () => {};

describe('PIN pad', () => {
  it('[UI12] takes digits up to the length, and gives them back', () => {
    expect(editPin('123', '4', 4)).toBe('1234');
    expect(editPin('1234', '5', 4)).toBe('1234');
    expect(editPin('12', 'back', 4)).toBe('1');
    expect(editPin('12', 'clear', 4)).toBe('');
    expect(['0', 'Escape', 'x'].map(pinKeyOf)).toEqual(['0', 'clear', undefined]);
  });

  it('[UI12] shows dots and never the digits', () => {
    const html = renderToStaticMarkup(
      <PinPad value="83" onChange={nothing} onComplete={nothing} />,
    );
    expect(html).toContain('aria-label="2 digits entered"');
    expect(html).not.toContain('83');
  });

  it('[UI12] says what went wrong in words', () => {
    const html = renderToStaticMarkup(
      <PinPad value="" error="Wrong PIN. 2 tries left." onChange={nothing} onComplete={nothing} />,
    );
    expect(html).toContain('Wrong PIN. 2 tries left.');
  });

  it('[UI13] while locked every key is dead and the seconds are told', () => {
    const html = renderToStaticMarkup(
      <PinPad value="" lockedUntil={Date.now() + 60_000} onChange={nothing} onComplete={nothing} />,
    );
    expect(html).toMatch(/Try again in \d+\u00a0s/);
    expect(html.match(/disabled=""/g)).toHaveLength(12);
    expect([secondsLeft(5000, 4001), secondsLeft(5000, 5000), secondsLeft(0, 9)]).toEqual([
      1, 0, 0,
    ]);
  });
});
