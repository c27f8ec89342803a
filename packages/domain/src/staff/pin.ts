import type { Failure } from '@galley/base';
import { failure } from '@galley/base';

const DIGITS = '01234567890';
/** Choices that people try first. */
const GUESSED = new Set(['2580', '0852', '1212', '6969', '4321', '1379', '121212', '112233']);

const isRun = (pin: string): boolean =>
  DIGITS.includes(pin) || [...DIGITS].reverse().join('').includes(pin);

const isGuessed = (pin: string): boolean =>
  /^(\d)\1+$/.test(pin) || isRun(pin) || GUESSED.has(pin) || /^(19|20)\d\d$/.test(pin);

export type PinProblem = Failure<'pin_format' | 'pin_unsuitable'>;

/** One answer for a PIN that is guessed first and for one that is taken: neither tells whose it is. */
export const unsuitablePin = (): PinProblem =>
  failure('pin_unsuitable', 'This PIN is too easy to guess or in use. Choose another.', 'pin');

/** Why a PIN cannot be set: 4 to 8 digits, not among those that are tried first. */
export const pinProblem = (pin: string): PinProblem | undefined => {
  if (!/^\d{4,8}$/.test(pin)) {
    return failure('pin_format', 'A PIN has 4 to 8 digits and nothing else.', 'pin');
  }
  return isGuessed(pin) ? unsuitablePin() : undefined;
};

/** Wrong tries in a row on one device, and until when (UTC ms) it takes no further ones. */
export type PinLock = { readonly wrong: number; readonly until: number };

export const UNLOCKED: PinLock = { wrong: 0, until: 0 };

/** Wrong tries that cost nothing, and the growing waits after that. */
const FREE_TRIES = 5;
const WAITS_MS = [30_000, 60_000, 120_000, 300_000, 900_000] as const;

/** How long a device still takes no PIN. A clock that was set back waits at most the longest wait. */
export const pinWaitMs = (lock: PinLock, now: number): number =>
  Math.max(0, Math.min(lock.until - now, WAITS_MS[WAITS_MS.length - 1] ?? 0));

export const afterWrongPin = (lock: PinLock, now: number): PinLock => {
  const wrong = lock.wrong + 1;
  if (wrong < FREE_TRIES) return { wrong, until: 0 };
  const step = Math.min(wrong - FREE_TRIES, WAITS_MS.length - 1);
  return { wrong, until: now + (WAITS_MS[step] ?? 0) };
};

export type PinRefusal = Failure<'wrong_pin' | 'locked_out'>;

export const wrongPin = (lock: PinLock): PinRefusal => {
  const left = FREE_TRIES - lock.wrong;
  return failure(
    'wrong_pin',
    left > 0
      ? `Wrong PIN. ${left} more ${left === 1 ? 'try' : 'tries'} before this device waits.`
      : 'Wrong PIN. This device now waits before it takes another.',
    'pin',
  );
};

export const lockedOut = (waitMs: number): PinRefusal =>
  failure(
    'locked_out',
    `Too many wrong PINs. Wait ${Math.ceil(waitMs / 1000)} s, then try again.`,
    'pin',
  );
