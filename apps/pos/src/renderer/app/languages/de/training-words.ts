import type { TrainingWords } from '../en/training-words.ts';

/** Texts of practice at the register. */
export const trainingWords: TrainingWords = {
  start: 'Übung starten',
  leave: 'Übung verlassen',
  open: 'Übung …',
  title: 'Übung',
  mark: 'ÜBUNG',
  bar: 'Übung: Nichts hier ist ein Verkauf.',
  since: (time, by) => `Seit ${time}, gestartet von ${by}.`,
  resumed: (time) => `Die Kasse wurde um ${time} neu gestartet; die Übung geht weiter.`,
  help: 'Alles hier bleibt hier: keine Küche, keine Kassenlade, kein Bestand, keine Zahlen. Echte Bestellungen anderer gehen derweil weiter.',
  prints: 'Belege und Zwischenrechnungen drucken',
  printsHint: 'Auf dem Belegdrucker, oben und unten als Übung gekennzeichnet. Küchenbons nie.',
  onlyTrainers: 'Belege drucken und von vorn beginnen darf, wer Übungen starten darf.',
  papers: 'Ausdrucke dieser Übung',
  noPapers:
    'Noch wurde nichts gedruckt. Küchenbons, Zwischenrechnungen und Belege stehen dann hier.',
  picture: (title) => `Bild von ${title}`,
  clear: 'Neu beginnen',
  clearSure: 'Diese Übung löschen?',
  cleared: 'Die Übung beginnt neu.',
  over: 'Die Übung ist zu Ende. Melde dich an, um mit echten Rechnungen weiterzumachen.',
  elsewhere: 'An dieser Kasse übt gerade jemand.',
  elsewhereHelp: 'Scanner und Kundenanzeige gehören der Übung.',
  end: 'Übung beenden',
  askPin: 'Zum Üben anmelden',
};
