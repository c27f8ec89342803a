/** A key of the money keypad. */
export type EntryKey = `${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | '00' | 'back' | 'clear';

/**
 * The amount after a key, typed the way tills are: digits enter at the end, in minor units.
 * A key that would exceed `max` changes nothing.
 */
export function enterKey(minor: number, key: EntryKey, max: number): number {
  if (key === 'clear') return 0;
  if (key === 'back') return Math.floor(minor / 10);
  const next = key === '00' ? minor * 100 : minor * 10 + Number(key);
  return next > max ? minor : next;
}

/** The keypad key for a physical key (`KeyboardEvent.key`), or undefined. */
export function entryKeyOf(key: string): EntryKey | undefined {
  if (/^[0-9]$/.test(key)) return key as EntryKey;
  if (key === 'Backspace') return 'back';
  return key === 'Delete' ? 'clear' : undefined;
}
