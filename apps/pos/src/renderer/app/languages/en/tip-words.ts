import type { Widened } from '@galley/ui/languages';

/** Texts about tips on the slips of card payments. */
export const tipWords = {
  title: 'Tip on the slip',
  tip: 'Tip',
  of: (amount: string, server: string) => `Card ${amount} · ${server}`,
  note: 'Note tip',
  noted: (amount: string, server: string) => `Tip of ${amount} for ${server} noted`,
  add: 'Tip',
  line: (amount: string) => `Tip ${amount}`,
  high: 'Is that the tip?',
  sure: 'It is what the slip says',
  notNoted: 'Not noted',
} as const;

export type TipWords = Widened<typeof tipWords>;
