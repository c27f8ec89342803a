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
  "{0} can be dropped into the safe or taken to the bank only. Choose the house's own currency.":
    '{0} ne peut aller qu’au coffre ou à la banque. Choisissez la devise de la maison.',
  'Foreign money is taken in cash only. Choose cash.':
    'Les devises étrangères ne sont acceptées qu’en espèces. Choisissez les espèces.',
  "{0} is not taken here today. Take the house's own currency.":
    '{0} n’est pas accepté ici aujourd’hui. Encaissez la devise de la maison.',
  '{0} is worth {1} now. Look at the amount again.':
    '{0} valent maintenant {1}. Vérifiez le montant.',
  "{0} is the house's own currency. Choose another.":
    '{0} est la devise de la maison. Choisissez-en une autre.',
  '{0} is no currency. Type its three letters, as EUR.':
    '{0} n’est pas une devise. Saisissez ses trois lettres, comme EUR.',
  'This is no code of a gift card. Scan it, or type it again.':
    'Ce n’est pas un code de carte cadeau. Scannez-le ou saisissez-le de nouveau.',
  'The amount is 0. Type how much is put on it.': 'Le montant est 0. Saisissez combien charger.',
  '{0} cannot be paid in coins: the smallest is {1}. Choose another amount.':
    '{0} ne peut pas être payé en pièces : la plus petite est {1}. Choisissez un autre montant.',
  'This gift card was valid until {0}. Sell a new one, or ask a manager.':
    'Cette carte cadeau était valable jusqu’au {0}. Vendez-en une nouvelle ou demandez à un responsable.',
  'This gift card is not known here. Look at its code, or try again with a connection.':
    'Cette carte cadeau n’est pas connue ici. Vérifiez son code ou réessayez avec une connexion.',
  'This register may take {0} off this gift card, not {1}. Take less, or try again with a connection.':
    'Cette caisse peut débiter {0} de cette carte cadeau, pas {1}. Débitez moins ou réessayez avec une connexion.',
  'A gift card paid for this check. Refund what was wrong instead.':
    'Une carte cadeau a payé cette addition. Remboursez plutôt ce qui n’allait pas.',
  'Only a card payment that stands has a tip on its slip. Look at the check again.':
    'Seul un paiement par carte valable a un pourboire sur son ticket. Regardez encore l’addition.',
  'This tip is noted already. Nothing changes.': 'Ce pourboire est déjà noté. Rien ne change.',
  '{0} is more than half of the {1} that were paid. Read the slip again.':
    '{0} est plus de la moitié des {1} payés. Relisez le ticket.',
};
