import type { Widened } from '@galley/ui/languages';

/** Texts about courses. */
export const courseWords = {
  course: (number: number) => `Course ${number}`,
  states: { new: 'Not sent', held: 'Held', fired: 'Fired', done: 'Done' },
  /** Behind how many tickets were sent. */
  alsoHeld: (n: number) => (n === 0 ? '' : ` · ${n} held`),
  heldOf: (n: number) => `${n} held`,
  firedAt: (time: string) => `Fired ${time}`,
  firesAt: (time: string) => `Fires ${time}`,
  fireName: (name: string) => `Fire ${name}`,
  fireLine: 'Fire this line',
  fired: (name: string) => `Fired: ${name}`,
  firedBefore: (name: string) => `${name} was fired already`,
  undo: 'Undo fire',
  undone: (name: string) => `${name}: held again`,
  moveTo: 'Course',
  hold: 'Hold',
  asCourse: 'As its course',
  heldByHand: 'Will be held',
  goesByHand: 'Goes with the send',
} as const;

export type CourseWords = Widened<typeof courseWords>;
