import type { DayWords } from '../en/day-words.ts';

export const dayWords: DayWords = {
  closeDay: 'Clôturer la journée',
  dayOf: (date) => `Journée du ${date}`,
  closed: 'Cette date est clôturée. Ce qui vient plus tard en est un supplément.',
  clear: 'Rien ne s’y oppose.',
  gates: {
    open_checks: 'Des additions sont ouvertes',
    clocked_in: 'Des personnes sont pointées',
    open_funds: 'Des tiroirs ne sont pas comptés',
    without_z: 'Des caisses ont des ventes dans aucun Z',
    unreachable: 'Des caisses sont injoignables',
    unsent: 'Des opérations de cette caisse ne sont pas envoyées',
  },
  why: 'Pourquoi clôturer quand même',
  registers: 'Caisses',
  heardNow: 'entendue à l’instant',
  lastHeard: (when) => `entendue ${when}`,
  neverHeard: 'jamais entendue',
  noZ: 'aucun Z de cette date',
  close: (date) => `Clôturer le ${date}`,
  sure: 'Clôturer maintenant',
  done: (amount) => `La journée est clôturée avec ${amount}. Le rapport s’imprime.`,
  lost: 'Ne reviendra pas',
  lostSure: 'Renoncer à ses ventes non envoyées',
  lostReason: 'La caisse est perdue',
  lostDone: (name) => `Plus personne n’attend ${name}.`,
};
