import type { PaletteWords } from '../en/palette-words.ts';

/** Texts of the palette of commands. */
export const paletteWords: PaletteWords = {
  palette: 'Toutes les commandes',
  search: 'Que voulez-vous faire ?',
  nothing: (text) => `Rien de permis maintenant ne s’appelle « ${text} »`,
  nothingHelp: 'Essayez d’autres mots. Ce qui n’est pas possible en ce moment n’est pas listé.',
  results: 'Commandes',
  groups: {
    place: 'Aller à',
    check: 'Cette addition',
    register: 'Caisse',
    out: 'Épuisé',
    open: 'Addition en cours',
  },
  send: 'Envoyer',
  pay: 'Payer',
  allergies: 'Allergies',
  promise: 'Heure promise',
  connections: 'Connexions',
  moreActions: 'Plus d’actions',
  suggestOn: 'Suggérer ce qui va avec l’addition',
  suggestOff: 'Ne rien suggérer',
  eightySix: (name) => `${name} est épuisé`,
  haveBack: (name) => `${name} est de retour`,
  findToMark: 'Dire un article épuisé',
};
