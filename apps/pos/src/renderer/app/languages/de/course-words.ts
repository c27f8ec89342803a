import type { CourseWords } from '../en/course-words.ts';

/** Texts about courses. */
export const courseWords: CourseWords = {
  course: (number) => `Gang ${number}`,
  states: { new: 'Nicht gesendet', held: 'Auf Abruf', fired: 'Abgerufen', done: 'Fertig' },
  /** Behind how many tickets were sent. */
  alsoHeld: (n) => (n === 0 ? '' : ` · ${n} auf Abruf`),
  heldOf: (n) => `${n} auf Abruf`,
  firedAt: (time) => `Abgerufen ${time}`,
  firesAt: (time) => `Abruf ${time}`,
  fireName: (name) => `${name} abrufen`,
  fireLine: 'Diese Position abrufen',
  fired: (name) => `Abgerufen: ${name}`,
  firedBefore: (name) => `${name} war schon abgerufen`,
  undo: 'Abruf zurücknehmen',
  undone: (name) => `${name}: wieder auf Abruf`,
  moveTo: 'Gang',
  hold: 'Zurückhalten',
  asCourse: 'Wie ihr Gang',
  heldByHand: 'Wird zurückgehalten',
  goesByHand: 'Geht beim Senden mit',
};
