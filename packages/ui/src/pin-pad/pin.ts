export type PinKey = `${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | 'back' | 'clear';

/** The PIN after a key; digits beyond `length` are not taken. */
export function editPin(pin: string, key: PinKey, length: number): string {
  if (key === 'clear') return '';
  if (key === 'back') return pin.slice(0, -1);
  return pin.length < length ? pin + key : pin;
}

export function pinKeyOf(key: string): PinKey | undefined {
  if (/^[0-9]$/.test(key)) return key as PinKey;
  if (key === 'Backspace') return 'back';
  return key === 'Delete' || key === 'Escape' ? 'clear' : undefined;
}

/** Whole seconds until `untilMs`, rounded up, never negative. Unix milliseconds. */
export function secondsLeft(untilMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
}
