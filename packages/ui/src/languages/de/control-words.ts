import type { ControlWords } from '../en/control-words.ts';

/** What controls say of themselves where their screen says nothing else. */
export const controlWords: ControlWords = {
  no: 'Nein',
  less: 'Weniger',
  more: 'Mehr',
  fewerOf: (label) => `Weniger ${label}`,
  moreOf: (label) => `Mehr ${label}`,
  clear: 'Löschen',
  choose: 'Wählen',
  backspace: 'Rücktaste',
  close: 'Schließen',
  loading: 'Lädt',
  dismiss: 'Ausblenden',
  language: 'Sprache',
  lettersLeft: (count) => `Noch ${count} Zeichen`,
  lettersCut: (count) => `Zu lang: die letzten ${count} Zeichen wurden weggelassen`,
  lettersFull: (most) => `Voll: mehr als ${most} Zeichen werden nicht behalten`,
  pin: {
    title: 'PIN eingeben',
    typed: '{n} Ziffern eingegeben',
    locked: 'Zu viele falsche PINs. Versuch es in {s}\u00a0s noch einmal.',
    back: 'Rücktaste',
    clear: 'Löschen',
  },
};
