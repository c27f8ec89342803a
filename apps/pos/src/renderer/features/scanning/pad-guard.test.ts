import { describe, expect, it } from 'vitest';
import { idlePad, type PadGuard, restPad, stepPad } from './pad-guard.ts';

/** Keys one after another, so many milliseconds apart; a rest where the gap is above 80. */
const play = (keys: readonly string[], gap: number) => {
  let guard: PadGuard = idlePad;
  let [given, at, refused] = ['', 1000, 0];
  const take = (step: ReturnType<typeof restPad>) => {
    guard = step.guard;
    given += step.give;
    if (step.refused) refused += 1;
    return step.hold;
  };
  for (const key of keys) {
    if (!take(stepPad(guard, key, at))) given += key;
    if (gap > 80) take(restPad(guard));
    at += gap;
  }
  take(restPad(guard));
  return { given, refused };
};

describe('keys at a pad', () => {
  it('[RG43] of a scanner reach no pad, with an Enter at the end and without one', () => {
    expect(play([...'5010000000011', 'Enter'], 6)).toEqual({ given: '', refused: 1 });
    expect(play([...'5010000000011'], 6)).toEqual({ given: '', refused: 1 });
    expect(play([...'01234565', 'Tab'], 20)).toEqual({ given: '', refused: 1 });
  });

  it('[RG43] of a hand all arrive, in their order, however quick it is', () => {
    for (const gap of [5, 40, 120])
      expect(play([...'7294'], gap)).toEqual({ given: '7294', refused: 0 });
    expect(play([...'2000', 'Enter'], 10)).toEqual({ given: '2000Enter', refused: 0 });
    expect(play([...'123456789', 'Enter'], 60)).toEqual({ given: '123456789Enter', refused: 0 });
    expect(play(['1', '2', 'Backspace', '3'], 10).given).toBe('12Backspace3');
  });

  it('[RG43] that a busy page hears late still belong to their burst', () => {
    const held = [...'617000'].reduce((guard, key, n) => stepPad(guard, key, n * 5).guard, idlePad);
    const rested = restPad(held);
    expect(rested).toMatchObject({ give: '', refused: true });
    const late = stepPad(rested.guard, '1', 30);
    expect(stepPad(late.guard, 'Enter', 35)).toMatchObject({ hold: true, give: '', refused: true });
  });

  it('[BG3] tell a whole code with its end, and none whose keys came late', () => {
    const whole = [...'0004711893'].reduce(
      (guard, key, n) => stepPad(guard, key, n * 5).guard,
      idlePad,
    );
    expect(stepPad(whole, 'Enter', 50)).toMatchObject({ refused: true, code: '0004711893' });
    const late = stepPad(restPad(whole).guard, '1', 55);
    expect(stepPad(late.guard, 'Enter', 60)).toMatchObject({ refused: true, code: undefined });
  });
});
