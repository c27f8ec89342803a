import { wedgeGapMs } from '@galley/devices/wedge';

/**
 * Keys at a pad for digits (PIN, approval, payment) that may be those of a scanner that types: held back until it is
 * sure that a hand typed them. `text` is held, `count` are the keys of the burst so far, held or given.
 */
export type PadGuard = { readonly text: string; readonly count: number; readonly lastAt: number };

export type PadStep = {
  readonly guard: PadGuard;
  /** The key itself must not reach the pad now. */
  readonly hold: boolean;
  /** Keys that a hand typed: the pad gets them before anything else. */
  readonly give: string;
  /** A whole code came, and nothing of it reaches the pad. */
  readonly refused: boolean;
  /** That code, where it came whole and with its end: it may be somebody's badge. */
  readonly code?: string | undefined;
};

export const idlePad: PadGuard = { text: '', count: 0, lastAt: 0 };

/** The shortest retail code, UPC-E without its check digit, is longer than a PIN of four and than quick fingers. */
const SHORTEST_CODE = 6;

const inBurst = (guard: PadGuard, at: number): boolean =>
  guard.count > 0 && at >= guard.lastAt && at - guard.lastAt <= wedgeGapMs;

const letThrough = (guard: PadGuard): PadStep => ({
  guard: idlePad,
  hold: false,
  give: guard.text,
  refused: false,
});

/** What a key at a pad means after those before it; `at` in milliseconds of the keys' own clock. */
export const stepPad = (guard: PadGuard, key: string, at: number): PadStep => {
  const goesOn = inBurst(guard, at);
  if (key === 'Shift') return { guard, hold: false, give: '', refused: false };
  if ([...key].length !== 1) {
    const isCode = goesOn && (key === 'Enter' || key === 'Tab') && guard.count >= SHORTEST_CODE;
    if (!isCode) return letThrough(guard);
    const code = guard.text.length === guard.count ? guard.text : undefined;
    return { guard: idlePad, hold: true, give: '', refused: true, code };
  }
  const begun = { text: key, count: 1, lastAt: at };
  const next = goesOn ? { text: guard.text + key, count: guard.count + 1, lastAt: at } : begun;
  return { guard: next, hold: true, give: goesOn ? '' : guard.text, refused: false };
};

/** No key came for a while: what is held was typed, unless it is a code without an end. Its late keys still belong to it. */
export const restPad = (guard: PadGuard): PadStep => {
  const refused = guard.text.length >= SHORTEST_CODE;
  return {
    guard: { ...guard, text: '' },
    hold: false,
    give: refused ? '' : guard.text,
    refused,
  };
};
