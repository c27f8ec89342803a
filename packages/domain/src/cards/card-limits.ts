import type { CardRuleRow } from '../rows.ts';

export type CardLimits = Pick<CardRuleRow, 'offlineLimitMinor' | 'releaseLimitMinor'>;

/** A site that chose nothing takes no risk: no terminal approves by itself, and a manager lets guests go. */
export const cardLimitsOf = (row: CardRuleRow | undefined): CardLimits =>
  row ?? { offlineLimitMinor: 0, releaseLimitMinor: 0 };
