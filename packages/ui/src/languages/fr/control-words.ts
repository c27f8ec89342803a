import type { ControlWords } from '../en/control-words.ts';

/** What controls say of themselves where their screen says nothing else. */
export const controlWords: ControlWords = {
  no: 'Non',
  less: 'Moins',
  more: 'Plus',
  fewerOf: (label) => `Moins de ${label}`,
  moreOf: (label) => `Plus de ${label}`,
  clear: 'Effacer',
  choose: 'Choisir',
  backspace: 'Retour arrière',
  close: 'Fermer',
  loading: 'Chargement',
  dismiss: 'Masquer',
  language: 'Langue',
  lettersLeft: (count) => `Caractères restants : ${count}`,
  lettersCut: (count) => `Trop long : les ${count} derniers caractères ont été laissés de côté`,
  lettersFull: (most) => `Plein : ${most} caractères au plus sont gardés`,
  pin: {
    title: 'Entrez votre code PIN',
    typed: '{n} chiffres tapés',
    locked: 'Trop de codes PIN faux. Réessayez dans {s}\u00a0s.',
    back: 'Retour arrière',
    clear: 'Effacer',
  },
};
