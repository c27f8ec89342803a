import type { Widened } from '../languages.ts';

/** What controls say of themselves where their screen says nothing else. */
export const controlWords = {
  no: 'No',
  less: 'Less',
  more: 'More',
  fewerOf: (label: string) => `Fewer ${label}`,
  moreOf: (label: string) => `More ${label}`,
  clear: 'Clear',
  choose: 'Choose',
  backspace: 'Backspace',
  close: 'Close',
  loading: 'Loading',
  dismiss: 'Dismiss',
  language: 'Language',
  lettersLeft: (count: number) => `Letters left: ${count}`,
  lettersCut: (count: number) => `Too long: the last ${count} letters were left out`,
  lettersFull: (most: number) => `Full: no more than ${most} letters are kept`,
  pin: {
    title: 'Enter your PIN',
    typed: '{n} digits entered',
    locked: 'Too many wrong PINs. Try again in {s}\u00a0s.',
    back: 'Backspace',
    clear: 'Clear',
  },
} as const;

export type ControlWords = Widened<typeof controlWords>;
