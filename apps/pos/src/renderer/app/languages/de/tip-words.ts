import type { TipWords } from '../en/tip-words.ts';

/** Texts about tips on the slips of card payments. */
export const tipWords: TipWords = {
  title: 'Trinkgeld auf dem Zettel',
  tip: 'Trinkgeld',
  of: (amount, server) => `Karte ${amount} · ${server}`,
  note: 'Trinkgeld notieren',
  noted: (amount, server) => `Trinkgeld ${amount} für ${server} notiert`,
  add: 'Trinkgeld',
  line: (amount) => `Trinkgeld ${amount}`,
  high: 'Ist das das Trinkgeld?',
  sure: 'So steht es auf dem Zettel',
  notNoted: 'Nicht notiert',
};
