import type { TaxWords } from '../en/tax-words.ts';

/** Texts about tax of a whole check and cash in coins. */
export const taxWords: TaxWords = {
  exempt: 'Exención de impuestos',
  exemptIntro:
    'No se cobra impuesto en esta cuenta y el número figura en el recibo. Mira antes el certificado.',
  exemptNumber: 'Número del certificado',
  exemptNumberHint: 'Tal como figura en el documento del cliente',
  exemptReason: 'Quién está exento y por qué',
  exemptReasonHint: 'Colegio, embajada, entidad benéfica',
  exemptNow: 'No cobrar impuesto',
  taxAgain: 'Volver a cobrar el impuesto',
  exempted: (after, before) => `Sin impuesto: ${after} en lugar de ${before}`,
  taxedAgain: (after, before) => `Con impuesto de nuevo: ${after} en lugar de ${before}`,
  exemptBy: (number, reason) => `Exento de impuestos ${number}, ${reason}`,
  cashRounding: 'Redondeado a la moneda más pequeña',
};
