import type { OfficeCourse } from '@galley/backoffice/contract';
import { words } from '../../app/words.ts';

const inTurn = (number: number, name: string): OfficeCourse => ({
  number,
  name,
  goes: 'in_turn',
  autoMinutes: null,
  together: false,
});

/** What most menus have: drinks wait for nobody, and mains are number 2, as items have it without anybody's doing. */
export const usualCourses = (): OfficeCourse[] =>
  words.usualNames.map((name, number) =>
    number === 0 ? { ...inTurn(number, name), goes: 'at_once' } : inTurn(number, name),
  );

/** The first number that is free. */
export const nextCourse = (courses: readonly OfficeCourse[]): OfficeCourse => {
  let number = 1;
  while (courses.some((course) => course.number === number)) number += 1;
  return inTurn(number, '');
};
