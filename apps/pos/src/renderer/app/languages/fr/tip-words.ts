import type { TipWords } from '../en/tip-words.ts';

/** Texts about tips on the slips of card payments. */
export const tipWords: TipWords = {
  title: 'Pourboire sur le ticket',
  tip: 'Pourboire',
  of: (amount, server) => `Carte ${amount} · ${server}`,
  note: 'Noter le pourboire',
  noted: (amount, server) => `Pourboire de ${amount} noté pour ${server}`,
  add: 'Pourboire',
  line: (amount) => `Pourboire ${amount}`,
  high: 'Est-ce bien le pourboire ?',
  sure: 'C’est ce que dit le ticket',
  notNoted: 'Pas noté',
};
