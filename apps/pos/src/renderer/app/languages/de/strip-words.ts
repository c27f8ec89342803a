import { counting } from '@galley/ui/languages';
import type { StripWords } from '../en/strip-words.ts';

const count = counting('de');

/** Texts of the strip above the menu. */
export const stripWords: StripWords = {
  strip: 'Zur Hand',
  modes: { favourites: 'Favoriten', recent: 'Zuletzt', suggestions: 'Passt dazu' },
  /** Before the name of an item, read aloud alone. */
  keyOf: { favourites: 'Favorit', recent: 'Zuletzt', suggestions: 'Vorschlag' },
  /** What the key shows now, and what a tap on it shows. */
  show: (now, next) => `${now}, zeigen: ${next}`,
  page: (page, pages) => `Mehr davon, Teil ${page} von ${pages}`,
  noFavourites: 'Halte einen Artikel der Karte gedrückt, dann bleibt er hier.',
  noRecent: 'Was du an dieser Kasse bonierst, steht hier.',
  noSuggestions: 'Zu dieser Rechnung wurde nichts oft genug zusammen boniert.',
  noCheck: 'Was oft mit dieser Rechnung zusammen boniert wird, steht hier.',
  why: (days) => `Hier zusammen boniert in ${count(days, { one: '# Tag', other: '# Tagen' })}:`,
  outOf: (together, of) => `${together} von ${of} Rechnungen`,
  mine: 'In meinen Favoriten',
  ofHouse: 'In den Favoriten des Hauses',
  suggestions: 'Vorschlagen, was zur Rechnung passt',
  suggestionsHint: 'Aus dem, was an diesem Standort zusammen boniert wurde; nur an dieser Kasse.',
  times: (n) => `${n} ×`,
  quantityKey: 'Wie viele vom nächsten Artikel: jedes Tippen eins mehr',
  armed: (n) => `${n} vom nächsten Artikel`,
  clear: 'Wieder eins',
};
