import type { KeyWords } from '../en/key-words.ts';

/** The texts of the list of keys; what a key opens is named as its button is. */
export const keyWords: KeyWords = {
  keys: 'Touches',
  everywhere: 'Partout',
  onCheck: 'Sur l’addition',
  onMenu: 'Sur la carte',
  onTables: 'Sur les tables',
  onPayment: 'Pendant le paiement',
  search: 'Chercher',
  best: 'Taper le meilleur résultat',
  item: 'Se déplacer dans la carte',
  categories: 'Catégorie suivante, précédente',
  lines: 'Ligne suivante, précédente',
  seat: 'Taper pour cette place',
  wholeTable: 'Taper pour toute la table',
  fewerMore: 'Moins, plus de la ligne',
  removeLine: 'Retirer ou annuler la ligne',
  tableNumber: 'La table de ce numéro',
  tender: 'Espèces ou carte',
  amount: 'Montant remis',
  take: 'Encaisser',
  back: 'Retour, ou fermer',
  next: 'Champ ou bouton suivant',
  press: 'L’activer',
};
