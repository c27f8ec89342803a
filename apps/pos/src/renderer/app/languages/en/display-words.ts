import type { Widened } from '@galley/ui/languages';

/** How large everything is on this screen, and how a person measures that. */
export const displayWords = {
  card: 'Bank card',
  cardHelp:
    'Hold a bank card to the frame, and change the size until both are the same. Then every key is as large as fingers need it.',
  frame: 'Frame of the size of a bank card',
};

export type DisplayWords = Widened<typeof displayWords>;
