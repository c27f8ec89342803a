import type { Sentences } from '../telling.ts';

/** What is said of cards and their terminals. */
export const cardsSentences: Sentences = {
  'Card payments without an answer: {0}.': 'Kartenzahlungen ohne Antwort: {0}.',
  '{0} waits for the answer to a card. Look it up, or choose another tender for it first.':
    '{0} wartet auf die Antwort zu einer Karte. Frag erst nach, oder wähle dafür ein anderes Zahlungsmittel.',
  'The card was approved meanwhile. Look at the check again.':
    'Die Karte wurde inzwischen genehmigt. Sieh die Rechnung noch einmal an.',
  'The card was declined meanwhile. Take another tender.':
    'Die Karte wurde inzwischen abgelehnt. Nimm ein anderes Zahlungsmittel.',
  'This card payment is not on the check.': 'Diese Kartenzahlung steht nicht auf der Rechnung.',
};
