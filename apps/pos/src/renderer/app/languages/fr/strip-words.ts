import { counting } from '@galley/ui/languages';
import type { StripWords } from '../en/strip-words.ts';

const count = counting('fr');

/** Texts of the strip above the menu. */
export const stripWords: StripWords = {
  strip: 'Sous la main',
  modes: { favourites: 'Favoris', recent: 'Récents', suggestions: 'Va avec' },
  /** Before the name of an item, read aloud alone. */
  keyOf: { favourites: 'Favori', recent: 'Récent', suggestions: 'Suggéré' },
  /** What the key shows now, and what a tap on it shows. */
  show: (now, next) => `${now}, afficher : ${next}`,
  page: (page, pages) => `Suite, partie ${page} sur ${pages}`,
  noFavourites: 'Appui long sur un article de la carte pour le garder ici.',
  noRecent: 'Ce que vous tapez à cette caisse se trouve ici.',
  noSuggestions: 'Rien n’a été tapé assez souvent avec cette addition.',
  noCheck: 'Ce qui va souvent avec cette addition se trouve ici.',
  why: (days) => `Tapés ensemble ici en ${count(days, { one: '# jour', other: '# jours' })} :`,
  outOf: (together, of) => `${together} additions sur ${of}`,
  mine: 'Dans mes favoris',
  ofHouse: 'Dans les favoris de la maison',
  suggestions: 'Suggérer ce qui va avec l’addition',
  suggestionsHint: 'D’après ce qui a été tapé ensemble sur ce site ; à cette caisse seulement.',
  times: (n) => `${n} ×`,
  quantityKey: 'Combien de l’article suivant : un de plus à chaque appui',
  armed: (n) => `${n} de l’article suivant`,
  clear: 'De nouveau un',
};
