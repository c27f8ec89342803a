import type { TipLedgerWords } from '../en/tip-ledger-words.ts';

/** Texts about the ledger of tips. */
export const tipLedgerWords: TipLedgerWords = {
  tips: 'Trinkgeld',
  back: 'Zurück',
  amount: 'Betrag',
  noPools: 'Kein Topf ist zu verteilen.',
  pools: 'Zu verteilende Töpfe',
  share: 'Töpfe des Tages verteilen',
  shareNow: 'Trotzdem verteilen',
  shared: 'Töpfe verteilt',
  people: 'Personen',
  owes: 'Offen',
  sums: {
    cardMinor: 'Auf Zetteln',
    declaredMinor: 'Bar, angegeben und behalten',
    passedMinor: 'Weitergegeben',
    pooledMinor: 'Töpfe',
    paidMinor: 'Heute ausgezahlt',
  },
  owed: 'Schuldet das Haus, alle Tage',
  owesHouse: 'Schuldet dem Haus',
  declared: (amount) => `Angegeben ${amount}`,
  toWhom: 'An wen',
  toRole: 'Oder an alle einer Rolle, die gearbeitet haben, nach Stunden',
  acts: {
    declare: 'Bares Trinkgeld angeben',
    correct: 'Angabe berichtigen',
    pass: 'Weitergeben',
    pay: 'Auszahlen',
    back: 'Zurücknehmen',
  },
  done: {
    declare: 'Bares Trinkgeld angegeben',
    correct: 'Angabe berichtigt',
    pass: 'Trinkgeld weitergegeben',
    pay: 'Trinkgeld ausgezahlt, der Beleg wird gedruckt',
    back: 'Trinkgeld zurückgenommen, der Beleg wird gedruckt',
  },
  print: 'Aufstellung des Tages drucken',
  printWeek: 'Aufstellung von sieben Tagen drucken',
  printing: 'Die Aufstellung wird gedruckt',
};
