import type { Sentences } from '../telling.ts';

/** What checks and papers are called. */
export const titles: Sentences = {
  'Table {0}': 'Tisch {0}',
  'a check that is not here yet': 'eine Rechnung, die noch nicht hier ist',
  'Receipt {0}': 'Beleg {0}',
  'Refund receipt {0}': 'Erstattungsbeleg {0}',
  'Copy of receipt {0}': 'Kopie von Beleg {0}',
  'Gift receipt {0}': 'Geschenkbeleg {0}',
  'Guest check {0}': 'Zwischenrechnung {0}',
  'Chit {0}': 'Küchenbon {0}',
  'Void chit {0}': 'Stornobon {0}',
  'Allergy chit {0}': 'Allergiebon {0}',
  'Labels {0}': 'Etiketten {0}',
  'Paper of another program': 'Papier eines anderen Programms',
  'Test paper': 'Testseite',
  'Chit {0} for {1}': 'Küchenbon {0} für {1}',
  'Void chit {0} for {1}': 'Stornobon {0} für {1}',
  'Allergy chit {0} for {1}': 'Allergiebon {0} für {1}',
  'Labels {0} for {1}': 'Etiketten {0} für {1}',
  'Test paper for {0}': 'Testseite für {0}',
  'Paper of another program for {0}': 'Papier eines anderen Programms für {0}',
  Receipt: 'Beleg',
  'Guest check': 'Zwischenrechnung',
  'Serial line': 'Serielle Leitung',
  'Hub at {0}': 'Hub an {0}',
};
