import { counting, type Widened } from '@galley/ui/languages';

const count = counting('en');

/** Texts of cards at a terminal, and of those without an answer. */
export const cardWords = {
  charge: (amount: string) => `Charge ${amount}`,
  present: 'Present the card at the terminal',
  presentHelp: (amount: string) => `${amount} is on record. The terminal says what becomes of it.`,
  cancelCharge: 'Cancel',
  ready: 'The terminal is ready.',
  asking: 'Asking the terminal …',
  alone: 'The processor is out of reach.',
  aloneHelp: (limit: string) =>
    `The terminal approves up to ${limit} by itself. Until it is captured that is the house’s risk.`,
  aloneNever:
    'The terminal approves nothing by itself here. Take another tender, or a standalone terminal.',
  unreachable: 'The terminal is out of reach.',
  unreachableHelp: 'Present no card. Take another tender, or charge it at a standalone terminal.',
  standalone: 'Typed in from another terminal',
  pendingTitle: (amount: string) => `${amount} waits for the answer to a card`,
  pendingHelp: 'Neither paid nor unpaid. Do not take the card again.',
  refundPending: (amount: string) => `${amount} is on its way back to a card`,
  refundPendingHelp: 'Its answer is out. Do not give the same money back in cash.',
  lookUp: 'Look up',
  anotherTender: 'Another tender',
  release: 'Release guest',
  released: 'The guest has gone.',
  isSetAside: 'Paid otherwise meanwhile.',
  stillUnknown: 'Still no answer. Try again in a moment.',
  wasApproved: 'The card was approved.',
  wasDeclined: 'The card was declined.',
  askedAgain: 'The refund is asked for once more.',
  atRisk: 'The house’s risk until it is captured',
  pendingCards: 'Cards without an answer',
  pendingCount: (n: number, amount: string) =>
    `${count(n, { one: 'One card payment has', other: '# card payments have' })} no answer: ${amount}`,
  releaseTitle: 'Release guest',
  releaseHelp: (amount: string) =>
    `${amount} stays pending. If the card is declined, it is a task for a manager.`,
} as const;

export type CardWords = Widened<typeof cardWords>;
