import type { Widened } from '@galley/ui/languages';

/** Texts about tax of a whole check and cash in coins. */
export const taxWords = {
  exempt: 'Tax exempt',
  exemptIntro:
    'No tax is charged on this check, and the number stands on its receipt. Look at the certificate first.',
  exemptNumber: 'Certificate number',
  exemptNumberHint: 'As it stands on what the guest shows',
  exemptReason: 'Who is exempt, and why',
  exemptReasonHint: 'School, embassy, charity',
  exemptNow: 'Charge no tax',
  taxAgain: 'Charge tax again',
  exempted: (after: string, before: string) => `No tax: ${after} instead of ${before}`,
  taxedAgain: (after: string, before: string) => `Taxed again: ${after} instead of ${before}`,
  exemptBy: (number: string, reason: string) => `Tax exempt ${number}, ${reason}`,
  cashRounding: 'Rounded to the smallest coin',
} as const;

export type TaxWords = Widened<typeof taxWords>;
