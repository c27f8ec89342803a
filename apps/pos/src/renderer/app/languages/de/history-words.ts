import type { HistoryWords } from '../en/history-words.ts';

/** Texts of what happened to a check, and how it stood. */
export const historyWords: HistoryWords = {
  history: 'Verlauf',
  subtitle: 'Was mit dieser Rechnung geschah',
  asItIs: 'Wie sie jetzt ist',
  asOf: (time, step, of) => `Wie sie um ${time} stand, Zeitpunkt ${step} von ${of}`,
  asOfHelp: 'Nach den Uhren der Geräte. Name, Tisch und Gäste sind, wie sie jetzt sind.',
  earlier: 'Früherer Zeitpunkt',
  later: 'Späterer Zeitpunkt',
  now: 'Jetzt',
  moments: 'Zeitpunkte dieser Rechnung',
  nothing: 'Da stand noch nichts darauf',
  approvedBy: (name) => `Genehmigt von ${name}`,
  reasonIs: (reason) => `Grund: ${reason}`,
};
