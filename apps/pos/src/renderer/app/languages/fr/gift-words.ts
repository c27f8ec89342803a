import type { GiftWords } from '../en/gift-words.ts';

/** Texts about gift cards. */
export const giftWords: GiftWords = {
  giftCards: 'Cartes cadeaux',
  code: 'Code de la carte cadeau',
  codeHint: 'Scannez-le ou saisissez-le',
  find: 'Consulter',
  sell: 'Vendre une carte cadeau',
  sellHelp:
    'Laissez le code vide pour une nouvelle carte ; son ticket porte un code. Un code connu est rechargé.',
  amount: 'Montant',
  unknown: 'Aucune carte cadeau avec ce code n’est connue ici.',
  onCard: 'Solde',
  here: 'Cette caisse peut débiter',
  hereHelp: 'Le reste est réservé ailleurs, ou cette caisse n’a plus de nouvelles des autres.',
  validUntil: (day) => `Valable jusqu’au ${day}`,
  expired: 'Cette carte cadeau a expiré.',
  takeOff: (amount) => `Débiter ${amount} de la carte`,
  loadMore: (amount) => `Charger ${amount}`,
  sold: (amount, code) => `${amount} sur la carte ${code}. Le ticket s’imprime.`,
  statement: { loaded: 'Chargé', paid: 'Payé', given_back: 'Rendu' },
};
