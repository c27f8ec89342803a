import type { Subject, SubjectKind } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** What is to be 86'd or had back, by its name now; undefined: there is no such thing. */
export const subjectOf = (
  read: Reader,
  subjectKind: SubjectKind,
  subjectId: string,
): Subject | undefined => {
  const found = {
    item: () => read.item(subjectId),
    modifier: () => read.modifier(subjectId),
    ingredient: () => read.ingredient(subjectId),
  }[subjectKind]();
  return found && { subjectKind, subjectId, name: found.name };
};
