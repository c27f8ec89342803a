import {
  type AvailabilityRow,
  isUnavailable,
  type MenuItemRow,
  type Outage,
  outagesOf,
  type SubjectKind,
} from '@galley/domain';
import type { OfficeAvailability, OfficeCountdown } from '../../contract/index.ts';
import type { OfficeReads } from './office-reads.ts';

type Now = { readonly now: number; readonly businessDate: string; readonly siteId: string };

/** What can be 86'd, by its name now. */
export const subjectNames = (
  reads: OfficeReads,
  items: readonly MenuItemRow[],
): ReadonlyMap<string, { readonly kind: SubjectKind; readonly name: string }> =>
  new Map<string, { readonly kind: SubjectKind; readonly name: string }>([
    ...items.map((row) => [row.id, { kind: 'item', name: row.name }] as const),
    ...reads.modifiers().map((row) => [row.id, { kind: 'modifier', name: row.name }] as const),
    ...reads.ingredients().map((row) => [row.id, { kind: 'ingredient', name: row.name }] as const),
  ]);

const countdownsOf = (
  reads: OfficeReads,
  rows: readonly AvailabilityRow[],
  nameOf: (id: string) => string | undefined,
): OfficeCountdown[] =>
  rows.flatMap(({ subjectId: itemId, countdownId, portions, changedAt: since }) => {
    const name = nameOf(itemId);
    if (countdownId === null || portions === null || name === undefined) return [];
    return [{ itemId, name, portions, left: portions - reads.portionsSold(countdownId), since }];
  });

/** Marks that a version without states left on items. */
const olderOutages = (items: readonly MenuItemRow[], known: ReadonlySet<string>): Outage[] =>
  items.flatMap(({ id, name, unavailableSince: since }) =>
    since === null || known.has(id)
      ? []
      : [
          {
            ...{ subjectKind: 'item' as const, subjectId: id, name, since },
            ...{ until: null, untilDayEnd: false, byName: '' },
          },
        ],
  );

/** What is 86'd and counted, since when and by whom. */
export const availabilityView = (
  reads: OfficeReads,
  { siteId, ...time }: Now,
): OfficeAvailability => {
  const { items } = reads.menu(siteId);
  const names = subjectNames(reads, items);
  const people = new Map(reads.employees().map((row) => [row.id, row.name]));
  const devices = reads.deviceNames();
  const rows = reads.availabilityRows();
  const outages = outagesOf(
    rows.filter((row) => isUnavailable(row, time)),
    {
      subject: (_, id) => names.get(id)?.name,
      person: (id) => people.get(id),
      device: (id) => devices.get(id),
    },
  );
  const known = new Set(outages.map(({ subjectId }) => subjectId));
  return {
    outages: [...outages, ...olderOutages(items, known)].sort(
      (a, b) => (b.since ?? 0) - (a.since ?? 0),
    ),
    countdowns: countdownsOf(reads, rows, (id) => names.get(id)?.name),
    ingredients: [...reads.ingredients()]
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ id, name }) => ({ id, name })),
    uses: reads
      .ingredientUses()
      .map(({ ownerId, ingredientId, need }) => ({ ownerId, ingredientId, need })),
  };
};
