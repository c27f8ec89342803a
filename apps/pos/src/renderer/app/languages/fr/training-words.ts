import type { TrainingWords } from '../en/training-words.ts';

/** Texts of practice at the register. */
export const trainingWords: TrainingWords = {
  start: 'Commencer une formation',
  leave: 'Quitter la formation',
  open: 'Formation…',
  title: 'Formation',
  mark: 'FORMATION',
  bar: 'Formation : rien ici n’est une vente.',
  since: (time, by) => `Depuis ${time}, commencée par ${by}.`,
  resumed: (time) => `La caisse a redémarré à ${time} ; la formation continue.`,
  help: 'Tout reste ici : ni cuisine, ni tiroir, ni stock, ni chiffres. Les vraies commandes des autres continuent pendant ce temps.',
  prints: 'Imprimer reçus et notes provisoires',
  printsHint:
    'Sur l’imprimante à reçus, avec la mention formation en haut et en bas. Jamais les bons de cuisine.',
  onlyTrainers: 'Seul qui peut lancer une formation imprime des papiers et recommence.',
  papers: 'Tickets de cette formation',
  noPapers: 'Rien n’a encore été imprimé. Bons, notes provisoires et reçus s’affichent ici.',
  picture: (title) => `Image de ${title}`,
  clear: 'Recommencer à zéro',
  clearSure: 'Effacer cette formation ?',
  cleared: 'La formation recommence à zéro.',
  over: 'La formation est terminée. Connectez-vous pour reprendre les vraies additions.',
  elsewhere: 'Une formation est en cours sur cette caisse.',
  elsewhereHelp: 'Le scanner et l’afficheur client lui appartiennent.',
  end: 'Terminer la formation',
  askPin: 'Connectez-vous pour vous exercer',
};
