import { counting } from '@galley/ui/languages';
import type { MenuWords } from '../en/menu-words.ts';

const count = counting('de');

export const menuWords: MenuWords = {
  // Menu and search
  menu: 'Karte',
  categories: 'Kategorien',
  search: 'Suchen',
  results: 'Gefunden',
  nothingFound: (query) => `Nichts auf der Karte beginnt mit „${query}“`,
  nothingFoundHelp: 'Versuch es mit den ersten Buchstaben eines Wortes im Namen oder der Nummer.',
  emptyMenu: 'Hier ist noch nichts',
  emptyMenuHelp: 'Was im Büro auf die Karte kommt, erscheint von selbst.',
  out: 'Aus',
  isOut: (name) => `${name} ist aus und kann nicht verkauft werden.`,

  // Modifiers
  choose: (n) => `${n} wählen`,
  chooseBetween: (min, max) => `${min} bis ${max} wählen`,
  chooseAtLeast: (min) => `Mindestens ${min} wählen`,
  chooseUpTo: (max) => `Bis zu ${max}`,
  chooseAny: 'So viele wie gewünscht',
  freeLeft: (n) => `${n} noch frei`,
  freeChoice: 'frei',
  each: (price) => `je ${price}`,
  missing: (n) => (n === 1 ? '1 fehlt' : `${n} fehlen`),
  complete: 'Vollständig',
  nothingMissing: 'Nichts fehlt',
  nextMissing: (group) => `Fehlt: ${group}`,
  groupOf: (group, of) => `${of}: ${group}`,
  stillMissing: (n) => count(n, { one: '# Auswahl fehlt', other: '# Auswahlen fehlen' }),
  add: 'Hinzufügen',
  save: 'Speichern',
  fewer: (name) => `Weniger ${name}`,
  more: (name) => `Mehr ${name}`,
  note: 'Notiz',
  notePlaceholder: 'Für die Küche',
};
