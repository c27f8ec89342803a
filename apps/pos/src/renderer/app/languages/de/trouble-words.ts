import type { TroubleWords } from '../en/trouble-words.ts';

/** Texts of failures that the register says in its own words, and of what keeps a printer from printing. */
export const troubleWords: TroubleWords = {
  failures: {
    wrong_pin: 'Falsche PIN.',
    not_logged_in: 'Nicht getan: Wer es getippt hat, ist nicht mehr angemeldet.',
  },
  /** By the cause that a printer reports; they stand behind a colon. */
  printCauses: {
    unreachable: 'der Drucker ist nicht erreichbar',
    'no-answer': 'der Drucker antwortet nicht',
    'connection-lost': 'die Verbindung brach ab',
    'timed-out': 'der Drucker brauchte zu lange',
    'one-way-line': 'der Drucker kann nicht antworten',
    'paper-out': 'kein Papier',
    'cover-open': 'der Deckel ist offen',
    'cutter-error': 'das Messer klemmt',
    'printer-error': 'der Drucker hat eine Störung',
    offline: 'der Drucker ist offline',
    shutdown: 'die Kasse wurde ausgeschaltet',
    'no-permission': 'dieses Konto darf den Drucker nicht öffnen',
    'in-use': 'ein anderes Programm benutzt den Drucker',
    'no-owner': 'die Kasse war beschäftigt',
    busy: 'der Drucker ist mit etwas anderem beschäftigt',
    'no-device-process': 'die Geräte werden neu gestartet',
    'register-restarted': 'die Kasse wurde neu gestartet',
  },
};
