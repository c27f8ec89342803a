import { groupBy, isUnavailable } from '@galley/domain';
import { type MenuSubjects, type OutSubject, stationsOf } from '../../contract/index.ts';
import { findWords } from './find-words.ts';
import type { KitchenReads } from './kitchen-reads.ts';

type Now = { readonly now: number; readonly businessDate: string };
type Asked = { readonly stationKey: string; readonly search: string };
type Found = OutSubject & { readonly group: string; readonly groupName: string | null };

/** As many as a cook looks through; words find the others. */
const MOST_SHOWN = 150;

const itemsOf = (reads: KitchenReads, { stationKey, search }: Asked): Found[] => {
  const stations = stationsOf(stationKey);
  const made = (at: string | null) =>
    at !== null && (stations.length === 0 || stations.includes(at));
  return reads
    .menuOf()
    .filter((item) => search !== '' || made(item.stationKey))
    .map(({ id, name, categoryId, category }) => ({
      ...{ subjectKind: 'item', subjectId: id, name, group: categoryId, groupName: category },
    }));
};

const ingredientsOf = (reads: KitchenReads): Found[] =>
  reads.ingredients().map(({ id, name }) => ({
    ...{ subjectKind: 'ingredient', subjectId: id, name, group: 'ingredient', groupName: null },
  }));

/** Names of choices recur from group to group and say little without their dish: only words bring them. */
const choicesOf = (reads: KitchenReads, { search }: Asked): Found[] =>
  search === ''
    ? []
    : reads.choices().map(({ id, name }) => ({
        ...{ subjectKind: 'modifier', subjectId: id, name, group: 'choice', groupName: '' },
      }));

/** What the kitchen can say that it is out of when no ticket has it (rule AV32). */
export const menuSubjects = (reads: KitchenReads, asked: Asked, time: Now): MenuSubjects => {
  const matches = findWords(asked.search);
  const found = [
    ...itemsOf(reads, asked),
    ...ingredientsOf(reads),
    ...choicesOf(reads, asked),
  ].filter(({ name }) => matches(name));
  const rows = reads.availabilityRows().filter((row) => isUnavailable(row, time));
  const gone = new Set(rows.map(({ subjectId }) => subjectId));
  const groups = groupBy(found.slice(0, MOST_SHOWN), ({ group }) => group);
  return {
    groups: [...groups].map(([id, own]) => ({
      id,
      name: own[0]?.groupName ?? null,
      subjects: own.map(({ subjectKind, subjectId, name }) => ({
        ...{ subjectKind, subjectId, name, out: gone.has(subjectId) },
      })),
    })),
    more: Math.max(0, found.length - MOST_SHOWN),
  };
};
