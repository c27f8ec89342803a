import { counting } from '@galley/ui/languages';
import type { CardWords } from '../en/card-words.ts';

const count = counting('fr');

export const cardWords: CardWords = {
  charge: (amount) => `Débiter ${amount}`,
  present: 'Présentez la carte au terminal',
  presentHelp: (amount) => `${amount} sont enregistrés. Le terminal dira ce qu’il en est.`,
  cancelCharge: 'Annuler',
  ready: 'Le terminal est prêt.',
  asking: 'Interrogation du terminal…',
  alone: 'Le prestataire est hors d’atteinte.',
  aloneHelp: (limit) =>
    `Le terminal accepte seul jusqu’à ${limit}. Jusqu’à la remise, le risque est pour la maison.`,
  aloneNever:
    'Le terminal n’accepte rien seul ici. Prenez un autre moyen de paiement, ou un terminal indépendant.',
  unreachable: 'Le terminal est hors d’atteinte.',
  unreachableHelp:
    'Ne présentez pas de carte. Prenez un autre moyen de paiement, ou un terminal indépendant.',
  standalone: 'Saisi depuis un autre terminal',
  pendingTitle: (amount) => `${amount} attendent la réponse d’une carte`,
  pendingHelp: 'Ni payé ni impayé. Ne reprenez pas la carte.',
  refundPending: (amount) => `${amount} sont en route vers une carte`,
  refundPendingHelp: 'La réponse manque. Ne rendez pas la même somme en espèces.',
  lookUp: 'Interroger',
  anotherTender: 'Autre moyen de paiement',
  release: 'Laisser partir le client',
  released: 'Le client est parti.',
  isSetAside: 'Payé autrement entre-temps.',
  stillUnknown: 'Toujours pas de réponse. Réessayez dans un instant.',
  wasApproved: 'La carte a été acceptée.',
  wasDeclined: 'La carte a été refusée.',
  askedAgain: 'Le remboursement est redemandé.',
  atRisk: 'Risque de la maison jusqu’à la remise',
  pendingCards: 'Cartes sans réponse',
  pendingCount: (n, amount) =>
    `${count(n, { one: 'Un paiement par carte', other: '# paiements par carte' })} sans réponse\u00a0: ${amount}`,
  releaseTitle: 'Laisser partir le client',
  releaseHelp: (amount) =>
    `${amount} restent en attente. Si la carte est refusée, c’est une tâche pour un responsable.`,
};
