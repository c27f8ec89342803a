import type { Sentences } from '../telling.ts';

/** What checks and papers are called. */
export const titles: Sentences = {
  'Table {0}': 'Table {0}',
  'a check that is not here yet': 'une addition qui n’est pas encore ici',
  'Receipt {0}': 'Reçu {0}',
  'Refund receipt {0}': 'Reçu de remboursement {0}',
  'Copy of receipt {0}': 'Copie du reçu {0}',
  'Gift receipt {0}': 'Reçu cadeau {0}',
  'Guest check {0}': 'Note provisoire {0}',
  'Chit {0}': 'Bon {0}',
  'Void chit {0}': 'Bon d’annulation {0}',
  'Allergy chit {0}': 'Bon d’allergie {0}',
  'Labels {0}': 'Étiquettes {0}',
  'Paper of another program': 'Papier d’un autre programme',
  'Test paper': 'Papier d’essai',
  'Chit {0} for {1}': 'Bon {0} pour {1}',
  'Void chit {0} for {1}': 'Bon d’annulation {0} pour {1}',
  'Allergy chit {0} for {1}': 'Bon d’allergie {0} pour {1}',
  'Labels {0} for {1}': 'Étiquettes {0} pour {1}',
  'Test paper for {0}': 'Papier d’essai pour {0}',
  'Paper of another program for {0}': 'Papier d’un autre programme pour {0}',
  Receipt: 'Reçu',
  'Guest check': 'Note provisoire',
  'Serial line': 'Ligne série',
  'Hub at {0}': 'Hub sur {0}',
};
