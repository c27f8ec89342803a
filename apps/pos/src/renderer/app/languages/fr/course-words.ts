import { counting } from '@galley/ui/languages';
import type { CourseWords } from '../en/course-words.ts';

const count = counting('fr');

const held = (n: number): string => count(n, { one: '# retenu', other: '# retenus' });

/** Texts about courses. */
export const courseWords: CourseWords = {
  course: (number) => `Service ${number}`,
  states: { new: 'Pas envoyé', held: 'Retenu', fired: 'Réclamé', done: 'Prêt' },
  /** Behind how many tickets were sent. */
  alsoHeld: (n) => (n === 0 ? '' : ` · ${held(n)}`),
  heldOf: held,
  firedAt: (time) => `Réclamé ${time}`,
  firesAt: (time) => `Part à ${time}`,
  fireName: (name) => `Réclamer ${name}`,
  fireLine: 'Réclamer cette ligne',
  fired: (name) => `Réclamé : ${name}`,
  firedBefore: (name) => `${name} : déjà réclamé`,
  undo: 'Annuler la réclame',
  undone: (name) => `${name} : de nouveau retenu`,
  moveTo: 'Service',
  hold: 'Retenir',
  asCourse: 'Comme son service',
  heldByHand: 'Sera retenu',
  goesByHand: 'Part avec l’envoi',
};
