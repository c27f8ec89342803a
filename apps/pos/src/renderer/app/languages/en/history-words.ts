import type { Widened } from '@galley/ui/languages';

/** Texts of what happened to a check, and how it stood. */
export const historyWords = {
  history: 'History',
  subtitle: 'What happened to this check',
  asItIs: 'As it is now',
  asOf: (time: string, step: number, of: number) =>
    `As it stood at ${time}, moment ${step} of ${of}`,
  asOfHelp: 'By the clocks of the devices. Name, table and covers are as they are now.',
  earlier: 'Earlier moment',
  later: 'Later moment',
  now: 'Now',
  moments: 'Moments of this check',
  nothing: 'Nothing on it then',
  approvedBy: (name: string) => `Approved by ${name}`,
  reasonIs: (reason: string) => `Reason: ${reason}`,
} as const;

export type HistoryWords = Widened<typeof historyWords>;
