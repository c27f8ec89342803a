import type { Widened } from '@galley/ui/languages';

/** Texts about the ledger of tips. */
export const tipLedgerWords = {
  tips: 'Tips',
  back: 'Back',
  amount: 'Amount',
  noPools: 'No pool is to be shared out.',
  pools: 'Pools to share out',
  share: 'Share out the day’s pools',
  shareNow: 'Share out all the same',
  shared: 'Pools shared out',
  people: 'People',
  owes: 'Owed',
  sums: {
    cardMinor: 'On slips',
    declaredMinor: 'Cash, declared and kept',
    passedMinor: 'Passed on',
    pooledMinor: 'Pools',
    paidMinor: 'Paid out today',
  },
  owed: 'Owed by the house, all days',
  owesHouse: 'Owes the house',
  declared: (amount: string) => `Declared ${amount}`,
  fund: 'Cash of',
  toWhom: 'To whom',
  toRole: 'Or to everybody of a role who worked, by hours',
  acts: {
    declare: 'Declare cash tips',
    correct: 'Correct the declaration',
    pass: 'Tip out',
    pay: 'Pay out',
    back: 'Take back',
  },
  done: {
    declare: 'Cash tips declared',
    correct: 'Declaration corrected',
    pass: 'Tips passed on',
    pay: 'Tips paid out, the slip is printing',
    back: 'Tips taken back, the slip is printing',
  },
  print: 'Print statement of the day',
  printWeek: 'Print statement of seven days',
  printing: 'The statement is printing',
} as const;

export type TipLedgerWords = Widened<typeof tipLedgerWords>;
