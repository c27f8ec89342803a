import type { SubjectKind } from './availability.table.ts';

/** One row a subject at a site: whoever says it first makes the same row as everyone else. */
export const availabilityId = (siteId: string, subjectId: string): string =>
  `avl_${siteId.slice(-8)}_${subjectId}`;

/** One row of what uses an ingredient. */
export const ingredientUseId = (ownerId: string, ingredientId: string): string =>
  `${ownerId}_${ingredientId}`;

/** What is 86'd, by the name that it had. */
export type Subject = {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
};
