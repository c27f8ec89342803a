import type { GiftWords } from '../en/gift-words.ts';

/** Texts about gift cards. */
export const giftWords: GiftWords = {
  giftCards: 'Gutscheine',
  code: 'Code des Gutscheins',
  codeHint: 'Scannen oder eintippen',
  find: 'Nachsehen',
  sell: 'Gutschein verkaufen',
  sellHelp:
    'Für einen neuen bleibt der Code leer; der Beleg kommt mit einem Code. Ein bekannter Code wird aufgeladen.',
  amount: 'Betrag',
  unknown: 'Hier ist kein Gutschein mit diesem Code bekannt.',
  onCard: 'Guthaben',
  here: 'Diese Kasse darf abbuchen',
  hereHelp: 'Den Rest hält eine andere Kasse, oder diese Kasse hört von niemandem.',
  validUntil: (day) => `Gültig bis ${day}`,
  expired: 'Dieser Gutschein ist abgelaufen.',
  takeOff: (amount) => `${amount} vom Gutschein abbuchen`,
  loadMore: (amount) => `${amount} aufladen`,
  sold: (amount, code) => `${amount} sind auf Gutschein ${code}. Der Beleg wird gedruckt.`,
  statement: { loaded: 'Aufgeladen', paid: 'Bezahlt', given_back: 'Zurückgegeben' },
};
