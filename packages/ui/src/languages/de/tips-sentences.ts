import type { Sentences } from '../telling.ts';

/** What is said of the ledger of tips. */
export const tipsSentences: Sentences = {
  'Card slips have no tip noted: {0}.': 'Auf Kartenzetteln ist kein Trinkgeld vermerkt: {0}.',
  'Pools of tips are not shared out: {0}.': 'Töpfe mit Trinkgeld sind nicht verteilt: {0}.',
  'Choose somebody who works here.': 'Wähle jemanden, der hier arbeitet.',
  'Nobody there has worked and clocked out today. Choose a person.':
    'Dort hat heute niemand gearbeitet und sich abgemeldet. Wähle eine Person.',
  'That is more than the tips of the day. Type less.':
    'Das ist mehr als das Trinkgeld des Tages. Gib weniger ein.',
  'The pools of this day are shared out. Nothing changes.':
    'Die Töpfe dieses Tages sind verteilt. Nichts ändert sich.',
  '{0} has not clocked out, and those hours do not count yet. Clock out first, or share out now and again later.':
    '{0} ist noch nicht abgemeldet, und diese Stunden zählen noch nicht. Melde erst ab, oder verteile jetzt und später noch einmal.',
  'A role of {0} is gone. Choose another.':
    'Eine Rolle von {0} gibt es nicht mehr. Wähle eine andere.',
  'A role of {0} has points twice. Leave one.':
    'Eine Rolle von {0} hat zweimal Punkte. Lass eine stehen.',
  '{0} ends before it begins. Choose a later day.':
    '{0} endet, bevor es beginnt. Wähle einen späteren Tag.',
  'Two pools have the same name. Give each its own.':
    'Zwei Töpfe heißen gleich. Gib jedem seinen eigenen Namen.',
  'Only {0} is owed. Type that or less.': 'Nur {0} ist offen. Gib das oder weniger ein.',
  'This declaration is not known here. Look at the list.':
    'Diese Angabe ist hier nicht bekannt. Sieh in der Liste nach.',
  'This is declared already. Nothing changes.': 'Das ist schon angegeben. Nichts ändert sich.',
};
