import type { Sentences } from '../telling.ts';

/** What is said of cards and their terminals. */
export const cardsSentences: Sentences = {
  'Card payments without an answer: {0}.': 'Paiements par carte sans réponse : {0}.',
  '{0} waits for the answer to a card. Look it up, or choose another tender for it first.':
    '{0} attend la réponse d’une carte. Interrogez d’abord, ou choisissez un autre moyen de paiement.',
  'The card was approved meanwhile. Look at the check again.':
    'La carte a été acceptée entre-temps. Regardez de nouveau l’addition.',
  'The card was declined meanwhile. Take another tender.':
    'La carte a été refusée entre-temps. Prenez un autre moyen de paiement.',
  'This card payment is not on the check.': 'Ce paiement par carte n’est pas sur l’addition.',
  'This card payment is not known here yet. Wait until this register has caught up.':
    'Ce paiement par carte n’est pas encore connu ici. Attendez que cette caisse soit à jour.',
  'No card terminal is set up here. Charge the card at a standalone terminal and type its slip in.':
    'Aucun terminal de carte n’est configuré ici. Débitez la carte sur un terminal indépendant et saisissez son ticket.',
  'This register has no way to that processor. Look it up at the register that charged the card.':
    'Cette caisse n’a pas accès à ce prestataire. Interrogez depuis la caisse qui a débité la carte.',
};
