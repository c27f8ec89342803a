import type { DisplayWords } from '../en/display-words.ts';

export const displayWords: DisplayWords = {
  card: 'Carte bancaire',
  cardHelp:
    'Posez une carte bancaire sur le cadre et changez la taille jusqu’à ce que les deux soient égaux. Chaque touche a alors la taille qu’il faut aux doigts.',
  frame: 'Cadre de la taille d’une carte bancaire',
};
