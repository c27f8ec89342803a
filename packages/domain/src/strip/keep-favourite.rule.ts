import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission, rowAgain } from '../decision.ts';
import type { FavouriteRow, MenuItemRow } from '../rows.ts';
import type { KeepFavouriteCommand } from './keep-favourite.command.ts';
import { HOUSE_LIST } from './strip.table.ts';

/** Most favourites of one list: more would be a second menu. */
export const MOST_FAVOURITES = 24;

export type KeepFavouriteError =
  | NotAllowed
  | Failure<'unknown_item' | 'strip_full' | 'only_favourite'>;

export const favouriteId = (owner: string, itemId: string): string => `fav_${owner}_${itemId}`;

/** The list that a person finds in the strip: their own, or the house's as long as they have none. */
export const favouritesOf = (
  rows: readonly FavouriteRow[],
  employeeId: string,
): { readonly whose: 'mine' | 'house'; readonly places: readonly (string | null)[] } => {
  const own = rows.filter(({ owner }) => owner === employeeId);
  const whose = own.length > 0 ? 'mine' : 'house';
  return { whose, places: inPlaces(own.length > 0 ? own : houseRows(rows)) };
};

const houseRows = (rows: readonly FavouriteRow[]) =>
  rows.filter(({ owner }) => owner === HOUSE_LIST);

/** Each in its place; of two that claim one (registers that were cut off) the second takes the next free one. */
const inPlaces = (rows: readonly FavouriteRow[]): readonly (string | null)[] => {
  const places: (string | null)[] = [];
  for (const { place, itemId } of [...rows].sort(byPlace)) {
    let at = place;
    while (typeof places[at] === 'string') at++;
    while (places.length < at) places.push(null);
    places[at] = itemId;
  }
  return places;
};

const byPlace = (a: FavouriteRow, b: FavouriteRow): number =>
  a.place - b.place || (a.id < b.id ? -1 : 1);

const rowOf = (owner: string, itemId: string, place: number): Fact =>
  rowAgain('favourite', { id: favouriteId(owner, itemId), owner, itemId, place });

const firstFree = (places: readonly (string | null)[]): number => {
  const gap = places.indexOf(null);
  return gap === -1 ? places.length : gap;
};

/** A first favourite of one's own begins with the house's list, so that nothing that was at hand goes away. */
const added = (rows: readonly FavouriteRow[], owner: string, itemId: string): readonly Fact[] => {
  const own = rows.filter((row) => row.owner === owner);
  const places = inPlaces(own.length > 0 ? own : houseRows(rows));
  const copies =
    own.length > 0
      ? []
      : places.flatMap((kept, at) => (kept === null ? [] : [rowOf(owner, kept, at)]));
  return places.includes(itemId) ? copies : [...copies, rowOf(owner, itemId, firstFree(places))];
};

/** What is left of the house's list once somebody takes one of it off for themselves. */
const withoutHouse = (
  rows: readonly FavouriteRow[],
  owner: string,
  itemId: string,
): Result<readonly Fact[], Failure<'only_favourite'>> => {
  const left = inPlaces(houseRows(rows)).flatMap((kept, at) =>
    kept === null || kept === itemId ? [] : [rowOf(owner, kept, at)],
  );
  return left.length > 0
    ? ok(left)
    : err(
        failure(
          'only_favourite',
          'This is the one favourite of the house. Take another into yours first.',
        ),
      );
};

/** Rules SP2 to SP4: who sells keeps a list of their own, who edits the menu the house's. */
export const decideKeepFavourite = (
  rows: readonly FavouriteRow[],
  item: MenuItemRow | undefined,
  { itemId, whose, keep }: KeepFavouriteCommand,
  context: DecisionContext,
): Result<readonly Fact[], KeepFavouriteError> => {
  const allowed = requirePermission(context, whose === 'house' ? 'edit_menu' : 'sell');
  if (!allowed.ok) return allowed;
  const owner = whose === 'house' ? HOUSE_LIST : context.employeeId;
  const own = rows.filter((row) => row.owner === owner);
  if (!keep) {
    const row = own.find((one) => one.itemId === itemId);
    if (row !== undefined) return ok([{ kind: 'favourite', id: row.id, doc: {}, deleted: true }]);
    return own.length > 0 || whose === 'house' ? ok([]) : withoutHouse(rows, owner, itemId);
  }
  if (item === undefined)
    return err(failure('unknown_item', 'This item was taken off the menu meanwhile.', 'itemId'));
  if (own.some((one) => one.itemId === itemId)) return ok([]);
  if (own.length >= MOST_FAVOURITES)
    return err(
      failure('strip_full', `${MOST_FAVOURITES} favourites are the most. Take one off first.`),
    );
  return ok(added(rows, owner, itemId));
};
