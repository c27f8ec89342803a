import type { Widened } from '@galley/ui/languages';

/** Texts of practice at the register. */
export const trainingWords = {
  start: 'Start training',
  leave: 'Leave training',
  open: 'Training…',
  title: 'Training',
  mark: 'TRAINING',
  bar: 'Training: nothing here is a sale.',
  since: (time: string, by: string) => `Since ${time}, started by ${by}.`,
  resumed: (time: string) => `The register was started again at ${time}; training goes on.`,
  help: 'Everything here stays here: no kitchen, no drawer, no stock, no figures. Real orders that others ring go on meanwhile.',
  prints: 'Print receipts and guest checks',
  printsHint: 'On the receipt printer, marked as training at top and bottom. Kitchen papers never.',
  onlyTrainers: 'Whoever may start training prints papers and begins anew.',
  papers: 'Papers of this training',
  noPapers: 'Nothing was printed yet. Chits, guest checks and receipts show here.',
  picture: (title: string) => `Picture of ${title}`,
  clear: 'Begin anew',
  clearSure: 'Erase this training?',
  cleared: 'Training begins anew.',
  over: 'Training is over. Log in to go on with real checks.',
  elsewhere: 'Somebody is in training at this register.',
  elsewhereHelp: 'The scanner and the guests’ display belong to it.',
  end: 'End training',
  askPin: 'Log in to practise',
} as const;

export type TrainingWords = Widened<typeof trainingWords>;
