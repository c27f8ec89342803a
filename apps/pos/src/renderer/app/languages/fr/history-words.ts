import type { HistoryWords } from '../en/history-words.ts';

/** Texts of what happened to a check, and how it stood. */
export const historyWords: HistoryWords = {
  history: 'Historique',
  subtitle: 'Ce qui est arrivé à cette addition',
  asItIs: 'Telle qu’elle est maintenant',
  asOf: (time, step, of) => `Telle qu’à ${time}, moment ${step} sur ${of}`,
  asOfHelp: 'Selon l’heure des appareils. Nom, table et couverts sont ceux de maintenant.',
  earlier: 'Moment précédent',
  later: 'Moment suivant',
  now: 'Maintenant',
  moments: 'Moments de cette addition',
  nothing: 'Rien dessus à ce moment',
  approvedBy: (name) => `Approuvé par ${name}`,
  reasonIs: (reason) => `Motif : ${reason}`,
};
