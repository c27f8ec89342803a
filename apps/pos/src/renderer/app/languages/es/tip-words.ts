import type { TipWords } from '../en/tip-words.ts';

/** Texts about tips on the slips of card payments. */
export const tipWords: TipWords = {
  title: 'Propina en el comprobante',
  tip: 'Propina',
  of: (amount, server) => `Tarjeta ${amount} · ${server}`,
  note: 'Anotar propina',
  noted: (amount, server) => `Propina de ${amount} anotada para ${server}`,
  add: 'Propina',
  line: (amount) => `Propina ${amount}`,
  high: '¿Es esa la propina?',
  sure: 'Es lo que dice el comprobante',
  notNoted: 'No se anotó',
};
