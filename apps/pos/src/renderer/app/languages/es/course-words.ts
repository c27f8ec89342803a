import { counting } from '@galley/ui/languages';
import type { CourseWords } from '../en/course-words.ts';

const count = counting('es');

export const courseWords: CourseWords = {
  course: (number) => `Pase ${number}`,
  states: { new: 'Sin enviar', held: 'Retenido', fired: 'Marchado', done: 'Hecho' },
  alsoHeld: (n) => (n === 0 ? '' : ` · ${count(n, { one: '# retenido', other: '# retenidos' })}`),
  heldOf: (n) => count(n, { one: '# retenido', other: '# retenidos' }),
  firedAt: (time) => `Marchado ${time}`,
  firesAt: (time) => `Marcha ${time}`,
  fireName: (name) => `Marchar ${name}`,
  fireLine: 'Marchar esta línea',
  fired: (name) => `Marchado: ${name}`,
  firedBefore: (name) => `${name} ya se había marchado`,
  undo: 'Deshacer marcha',
  undone: (name) => `${name}: retenido otra vez`,
  moveTo: 'Pase',
  hold: 'Retener',
  asCourse: 'Como su pase',
  heldByHand: 'Se retendrá',
  goesByHand: 'Sale con el envío',
};
