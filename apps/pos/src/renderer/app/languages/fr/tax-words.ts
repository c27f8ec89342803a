import type { TaxWords } from '../en/tax-words.ts';

/** Texts about tax of a whole check and cash in coins. */
export const taxWords: TaxWords = {
  exempt: 'Exonération de taxe',
  exemptIntro:
    'Aucune taxe n’est perçue sur cette addition, et le numéro figure sur le ticket. Vérifiez d’abord l’attestation.',
  exemptNumber: 'Numéro de l’attestation',
  exemptNumberHint: 'Tel qu’il figure sur le document présenté',
  exemptReason: 'Qui est exonéré, et pourquoi',
  exemptReasonHint: 'École, ambassade, association',
  exemptNow: 'Ne pas percevoir de taxe',
  taxAgain: 'Percevoir de nouveau la taxe',
  exempted: (after, before) => `Sans taxe : ${after} au lieu de ${before}`,
  taxedAgain: (after, before) => `Taxe rétablie : ${after} au lieu de ${before}`,
  exemptBy: (number, reason) => `Exonéré de taxe ${number}, ${reason}`,
  cashRounding: 'Arrondi à la plus petite pièce',
};
