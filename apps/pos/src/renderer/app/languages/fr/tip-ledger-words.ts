import type { TipLedgerWords } from '../en/tip-ledger-words.ts';

/** Texts about the ledger of tips. */
export const tipLedgerWords: TipLedgerWords = {
  tips: 'Pourboires',
  back: 'Retour',
  amount: 'Montant',
  noPools: 'Aucune cagnotte à répartir.',
  pools: 'Cagnottes à répartir',
  share: 'Répartir les cagnottes du jour',
  shareNow: 'Répartir quand même',
  shared: 'Cagnottes réparties',
  people: 'Personnes',
  owes: 'Dû',
  sums: {
    cardMinor: 'Sur les tickets',
    declaredMinor: 'Espèces, déclarées et gardées',
    passedMinor: 'Cédé',
    pooledMinor: 'Cagnottes',
    paidMinor: 'Versé aujourd’hui',
  },
  owed: 'Dû par la maison, tous les jours',
  owesHouse: 'Doit à la maison',
  declared: (amount) => `Déclaré ${amount}`,
  toWhom: 'À qui',
  toRole: 'Ou à tous ceux d’un rôle qui ont travaillé, selon leurs heures',
  acts: {
    declare: 'Déclarer des espèces',
    correct: 'Corriger la déclaration',
    pass: 'Céder',
    pay: 'Verser',
    back: 'Reprendre',
  },
  done: {
    declare: 'Espèces déclarées',
    correct: 'Déclaration corrigée',
    pass: 'Pourboires cédés',
    pay: 'Pourboires versés, le reçu s’imprime',
    back: 'Pourboires repris, le reçu s’imprime',
  },
  print: 'Imprimer le relevé du jour',
  printWeek: 'Imprimer le relevé de sept jours',
  printing: 'Le relevé s’imprime',
};
