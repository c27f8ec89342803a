import type { TaxWords } from '../en/tax-words.ts';

/** Texts about tax of a whole check and cash in coins. */
export const taxWords: TaxWords = {
  exempt: 'Steuerfrei',
  exemptIntro:
    'Auf diese Rechnung wird keine Steuer erhoben, und die Nummer steht auf dem Beleg. Sieh dir erst die Bescheinigung an.',
  exemptNumber: 'Nummer der Bescheinigung',
  exemptNumberHint: 'Wie sie auf dem Nachweis des Gastes steht',
  exemptReason: 'Wer befreit ist, und warum',
  exemptReasonHint: 'Schule, Botschaft, gemeinnütziger Verein',
  exemptNow: 'Keine Steuer erheben',
  taxAgain: 'Wieder Steuer erheben',
  exempted: (after, before) => `Ohne Steuer: ${after} statt ${before}`,
  taxedAgain: (after, before) => `Wieder mit Steuer: ${after} statt ${before}`,
  exemptBy: (number, reason) => `Steuerfrei ${number}, ${reason}`,
  cashRounding: 'Auf die kleinste Münze gerundet',
};
