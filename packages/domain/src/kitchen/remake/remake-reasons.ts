/** Why a dish is made again. */
export const REMAKE_REASONS = [
  'dropped',
  'overcooked',
  'undercooked',
  'wrong_dish',
  'went_cold',
  'sent_back',
  'not_safe',
  'other',
] as const;
export type RemakeReason = (typeof REMAKE_REASONS)[number];

/** The reasons in English, as screens without a language of their own say them. */
export const REMAKE_REASON_TEXT: Readonly<Record<RemakeReason, string>> = {
  dropped: 'Dropped',
  overcooked: 'Overcooked',
  undercooked: 'Undercooked',
  wrong_dish: 'Wrong dish',
  went_cold: 'Went cold',
  sent_back: 'Guest sent it back',
  not_safe: 'Not safe to serve',
  other: 'Other',
};

/** That a line of a ticket is made again: what it was sold as, how much of that there was, and why. */
export type Remake = {
  /** The line of the check. */
  readonly of: string;
  /** How many of it were on the ticket that made it first. */
  readonly sold: number;
  readonly reason: RemakeReason;
  readonly note: string | null;
  /** The employee who asked; the device where nobody is logged in. */
  readonly askedBy: string;
  /** Lines of other remakes of the same, as far as whoever asked knew of them. */
  readonly knew: readonly string[];
};
