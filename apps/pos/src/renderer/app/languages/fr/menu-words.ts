import { counting } from '@galley/ui/languages';
import type { MenuWords } from '../en/menu-words.ts';

const count = counting('fr');

export const menuWords: MenuWords = {
  // Menu and search
  menu: 'Carte',
  categories: 'Catégories',
  search: 'Chercher',
  results: 'Trouvé',
  nothingFound: (query) => `Rien sur la carte ne commence par « ${query} »`,
  nothingFoundHelp: 'Essayez les premières lettres d’un mot du nom, ou le numéro.',
  emptyMenu: 'Rien ici pour l’instant',
  emptyMenuHelp: 'Les articles ajoutés au bureau apparaissent d’eux-mêmes.',
  out: 'Épuisé',
  isOut: (name) => `${name} est épuisé et ne peut pas être vendu.`,

  // Modifiers
  choose: (n) => `Choisir ${n}`,
  chooseBetween: (min, max) => `Choisir de ${min} à ${max}`,
  chooseAtLeast: (min) => `Choisir au moins ${min}`,
  chooseUpTo: (max) => `Jusqu’à ${max}`,
  chooseAny: 'Autant que voulu',
  freeLeft: (n) => count(n, { one: 'encore # gratuit', other: 'encore # gratuits' }),
  freeChoice: 'gratuit',
  each: (price) => `${price} chacun`,
  missing: (n) => count(n, { one: '# manquant', other: '# manquants' }),
  complete: 'Complet',
  nothingMissing: 'Rien ne manque',
  nextMissing: (group) => `Manque : ${group}`,
  groupOf: (group, of) => `${of} : ${group}`,
  stillMissing: (n) => count(n, { one: '# choix manque', other: '# choix manquent' }),
  add: 'Ajouter',
  save: 'Enregistrer',
  fewer: (name) => `Moins de ${name}`,
  more: (name) => `Plus de ${name}`,
  note: 'Note',
  notePlaceholder: 'Pour la cuisine',
};
