import { counting } from '@galley/ui/languages';
import type { CardWords } from '../en/card-words.ts';

const count = counting('de');

export const cardWords: CardWords = {
  charge: (amount) => `${amount} belasten`,
  present: 'Karte am Terminal vorlegen',
  presentHelp: (amount) => `${amount} sind vermerkt. Das Terminal sagt, was daraus wird.`,
  cancelCharge: 'Abbrechen',
  ready: 'Das Terminal ist bereit.',
  asking: 'Terminal wird gefragt …',
  alone: 'Der Zahlungsdienst ist nicht erreichbar.',
  aloneHelp: (limit) =>
    `Bis ${limit} genehmigt das Terminal selbst. Bis zur Einreichung trägt das Haus das Risiko.`,
  aloneNever:
    'Das Terminal genehmigt hier nichts selbst. Nimm ein anderes Zahlungsmittel oder ein eigenständiges Terminal.',
  unreachable: 'Das Terminal ist nicht erreichbar.',
  unreachableHelp:
    'Keine Karte vorlegen. Nimm ein anderes Zahlungsmittel oder ein eigenständiges Terminal.',
  standalone: 'Von anderem Terminal eingetragen',
  pendingTitle: (amount) => `${amount} warten auf die Antwort zu einer Karte`,
  pendingHelp: 'Weder bezahlt noch unbezahlt. Die Karte nicht noch einmal nehmen.',
  refundPending: (amount) => `${amount} sind auf dem Weg zurück auf eine Karte`,
  refundPendingHelp: 'Die Antwort steht aus. Dasselbe Geld nicht bar zurückgeben.',
  lookUp: 'Nachfragen',
  anotherTender: 'Anderes Zahlungsmittel',
  release: 'Gast gehen lassen',
  released: 'Der Gast ist gegangen.',
  isSetAside: 'Inzwischen anders bezahlt.',
  stillUnknown: 'Noch keine Antwort. Versuch es gleich noch einmal.',
  wasApproved: 'Die Karte wurde genehmigt.',
  wasDeclined: 'Die Karte wurde abgelehnt.',
  askedAgain: 'Die Erstattung wird noch einmal angefragt.',
  atRisk: 'Risiko des Hauses bis zur Einreichung',
  pendingCards: 'Karten ohne Antwort',
  pendingCount: (n, amount) =>
    `${count(n, { one: 'Eine Kartenzahlung ist', other: '# Kartenzahlungen sind' })} ohne Antwort: ${amount}`,
  releaseTitle: 'Gast gehen lassen',
  releaseHelp: (amount) =>
    `${amount} bleiben offen. Wird die Karte abgelehnt, ist es eine Aufgabe für die Leitung.`,
};
