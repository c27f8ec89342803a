import { counting } from '@galley/ui/languages';
import type { AdjustWords } from '../en/adjust-words.ts';

const count = counting('fr');

/** Words of discounts and comps. */
export const adjustWords: AdjustWords = {
  adjust: 'Remise ou offert',
  ofLine: (name) => `Remise ou offert : ${name}`,
  ofCheck: 'Remise ou offert : tout',
  ways: { percent: 'Pourcentage', amount: 'Montant', comp: 'Offert' },
  how: 'Comment',
  percentOff: (percent) => `${percent} %`,
  otherPercent: 'Autre pourcentage',
  less: 'Moins',
  more: 'Plus',
  amount: 'Déduire',
  compHelp: 'Gratuit pour le client, la maison paie. Le prix plein reste sur l’addition.',
  wholeHelp: 'Vaut aussi pour ce qui s’ajoutera plus tard à cette addition.',
  presentHelp: 'Vaut pour ce qui est maintenant sur cette addition.',
  takeOff: 'Déduire',
  takePercent: (percent) => `Déduire ${percent} %`,
  takeAmount: (money) => `Déduire ${money}`,
  makeFree: 'Offrir',
  taken: (money) => `${money} déduits.`,
  takenBack: 'Le prix est rétabli.',
  takeBack: 'Annuler',
  comp: 'Offert',
  discount: 'Remise',
  discountOf: (percent) => `Remise ${percent} %`,
  fullPrice: 'Au prix plein',
  takenOff: 'Remises et offerts',
  clearUnsent: 'Retirer le non envoyé',
  unsentLines: 'le non envoyé',
  cleared: (n) => count(n, { one: '# ligne retirée.', other: '# lignes retirées.' }),
  removeOf: (name) => `Retirer : ${name}`,
  lessenOf: (name) => `Modifier : ${name}`,
  remove: 'Retirer',
  lessen: 'Modifier',
  onPaper: 'Le client l’a sur une note provisoire imprimée. Il faut un responsable pour l’enlever.',
  lowersPaper:
    'Le client a une note provisoire imprimée d’un montant supérieur. Il faut un responsable pour la baisser.',
  superseded: (time) => `La note provisoire de ${time} n’est plus valable.`,
  supersededFrom: (time, then, now) =>
    `La note provisoire de ${time} indique ${then} ; c’est ${now} maintenant.`,
  printAnew: 'Réimprimer',
  list: 'Déduit du prix',
  approvedBy: (name) => `approuvé par ${name}`,
  twice: 'Déduit aussi à une autre caisse. Gardez ce qui est juste.',
  exceptions: {
    surplus_adjustment: 'On a déduit plus que le prix d’une ligne. Elle est gratuite, pas moins.',
    reduced_twice:
      'Deux caisses qui ne se voyaient pas ont fait une déduction sur la même ligne. Les deux comptent : reprenez celle qui est fausse.',
    reduced_after_settlement: 'On a déduit quelque chose après le paiement. Rendez-le.',
  },
};
