/** Kinds whose rows make up a check and its money; a read of checks depends on all of them. */
export const KINDS_OF_CHECKS = [
  'check',
  'line',
  'line_removal',
  'round',
  'line_void',
  'line_move',
  'check_tie',
  'allergy',
  'allergy_withdrawal',
  'payment',
  'receipt',
  'refund',
  'payment_reversal',
] as const;
