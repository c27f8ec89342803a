import type { HubAddressWords } from '../en/hub-address-words.ts';

/** Texts of the typed address of the site hub. */
export const hubAddressWords: HubAddressWords = {
  label: 'Adresse du hub du site',
  hint: 'Seulement s’il n’est pas trouvé tout seul. Comme 192.168.1.20:4605',
  use: 'Utiliser cette adresse',
  forget: 'L’oublier',
  answers: {
    acting: 'Gardée. Le hub du site y répond.',
    waiting: 'Gardée. Un hub de ce site y répond ; un autre est en service maintenant.',
    central: 'Gardée. Le hub central y répond.',
    silent: 'Gardée, mais personne n’y répond pour l’instant. Les essais continuent.',
  },
  forgotten: 'L’adresse tapée est oubliée',
};
