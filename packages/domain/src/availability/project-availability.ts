import { MOST_DEPTH } from '../checks/schemas.ts';
import type {
  AvailabilityRow,
  CategoryRow,
  IngredientRow,
  IngredientUseRow,
  MenuItemRow,
  ModifierGroupRow,
  ModifierRow,
} from '../rows.ts';
import { groupBy } from '../rows.ts';
import { AVAILABILITY_RANK, type SubjectKind } from './availability.table.ts';
import { type SaleTime, saleState } from './sale-hours.ts';

export type AvailabilityRows = {
  readonly states: readonly AvailabilityRow[];
  readonly ingredients: readonly IngredientRow[];
  readonly uses: readonly IngredientUseRow[];
  readonly groups: readonly ModifierGroupRow[];
  readonly modifiers: readonly ModifierRow[];
  readonly categories: readonly CategoryRow[];
  /** Items, where parts of meal deals are to be had as their items are; absent: modifiers alone count. */
  readonly items?: readonly MenuItemRow[];
  /** Portions sold of each countdown, as far as known here. */
  readonly sold: ReadonlyMap<string, number>;
};

export type AvailabilityTime = SaleTime & { readonly businessDate: string };

/**
 * Why something cannot be sold now. `out`: it is 86'd itself; `needs`: `name` is, and it is made with it; `choices`:
 * nothing is left of a group that must be chosen from; `portions`: the countdown is at zero; `hours`: it is not sold
 * at this time.
 */
export type Lack = {
  readonly why: 'out' | 'needs' | 'choices' | 'portions' | 'hours';
  readonly name: string | null;
  readonly since: number | null;
  /** From when on it is there again by itself. */
  readonly until: number | null;
};

export type Missing = { readonly ingredientId: string; readonly name: string };

/** A running countdown. `left` is below zero when more was sold than there was. */
export type Countdown = {
  readonly countdownId: string;
  readonly portions: number;
  readonly left: number;
  readonly since: number;
};

export type Availability = {
  lackOfItem(item: MenuItemRow): Lack | undefined;
  lackOfModifier(modifierId: string): Lack | undefined;
  /** Optional ingredients of an item or modifier that are 86'd: it is sold without them. */
  missingOf(ownerId: string): readonly Missing[];
  countdownOf(itemId: string): Countdown | undefined;
  /** States of all that is 86'd now, whichever way. */
  readonly out: readonly AvailabilityRow[];
};

/** Whether it is 86'd at this moment: neither had back, nor over by the clock or the day's end (rules AV1, AV4). */
export const isUnavailable = (
  row: AvailabilityRow,
  { now, businessDate }: Pick<AvailabilityTime, 'now' | 'businessDate'>,
): boolean =>
  row.rank >= AVAILABILITY_RANK.out &&
  (row.until === null || now < row.until) &&
  (row.untilEndOf === null || businessDate <= row.untilEndOf);

const outLack = (row: AvailabilityRow, why: 'out' | 'needs', name: string | null): Lack => ({
  why,
  name,
  since: row.unavailableSince,
  until: row.until,
});

const keyOf = (kind: SubjectKind, id: string): string => `${kind} ${id}`;

/** A group that must be chosen from and of which nothing is left. */
const emptyChoice = (
  groupIds: unknown,
  { forced, byGroup }: ForcedGroups,
  lackOf: (modifierId: string) => Lack | undefined,
): Lack | undefined => {
  // Replicas take in rows of which cells have not come, and JSON of any shape: one item must not hide the others.
  for (const id of Array.isArray(groupIds) ? groupIds : []) {
    const group = forced.get(id);
    const offered = byGroup.get(id) ?? [];
    if (group === undefined || offered.length === 0) continue;
    if (offered.every((modifier) => lackOf(modifier.id) !== undefined))
      return { why: 'choices', name: group.name, since: null, until: null };
  }
  return undefined;
};

type ForcedGroups = {
  readonly forced: ReadonlyMap<string, ModifierGroupRow>;
  readonly byGroup: ReadonlyMap<string, readonly ModifierRow[]>;
};

const forcedGroups = ({ groups, modifiers }: AvailabilityRows): ForcedGroups => ({
  forced: new Map(groups.filter(({ min }) => min > 0).map((row) => [row.id, row])),
  byGroup: groupBy(modifiers, (row) => row.groupId),
});

/** A modifier cannot be had either when nothing is left of a group that it asks for (rule NM6). */
const modifierLacks = (
  rows: AvailabilityRows,
  groups: ForcedGroups,
  own: (modifierId: string) => Lack | undefined,
) => {
  const opens = new Map(rows.modifiers.map(({ id, groupIds }) => [id, groupIds ?? null]));
  const lackAt =
    (depth: number) =>
    (id: string): Lack | undefined =>
      own(id) ??
      (depth >= MOST_DEPTH || opens.get(id) == null
        ? undefined
        : emptyChoice(opens.get(id), groups, lackAt(depth + 1)));
  return lackAt(0);
};

/** Items of the modifiers that are parts of meal deals. */
const partItems = ({
  modifiers,
  items = [],
}: AvailabilityRows): ReadonlyMap<string, MenuItemRow> => {
  const byId = new Map(items.map((row) => [row.id, row]));
  return new Map(
    modifiers.flatMap(({ id, itemId }) => {
      const item = typeof itemId === 'string' ? byId.get(itemId) : undefined;
      return item === undefined ? [] : [[id, item] as const];
    }),
  );
};

const itemLacks = (
  rows: AvailabilityRows,
  time: AvailabilityTime,
  lacks: {
    own(kind: 'item' | 'modifier', id: string): Lack | undefined;
    choices(item: MenuItemRow): Lack | undefined;
    portions(itemId: string): Lack | undefined;
  },
) => {
  const hours = new Map(rows.categories.map((row) => [row.id, row.saleHours]));
  const timed = (item: MenuItemRow): Lack | undefined => {
    for (const span of [item.saleHours, hours.get(item.categoryId) ?? null]) {
      const state = saleState(span, time);
      if (!state.open) return { why: 'hours', name: null, since: null, until: state.nextAt };
    }
    return undefined;
  };
  const older = ({ unavailableSince }: MenuItemRow): Lack | undefined =>
    unavailableSince === null
      ? undefined
      : { why: 'out', name: null, since: unavailableSince, until: null };
  return (item: MenuItemRow): Lack | undefined =>
    lacks.own('item', item.id) ??
    older(item) ??
    lacks.portions(item.id) ??
    lacks.choices(item) ??
    timed(item);
};

/** What can be sold now (rules AV1 to AV8 and OH1). */
export const projectAvailability = (
  rows: AvailabilityRows,
  time: AvailabilityTime,
): Availability => {
  const out = rows.states.filter((row) => isUnavailable(row, time));
  const outBy = new Map(out.map((row) => [keyOf(row.subjectKind, row.subjectId), row]));
  const counting = new Map(
    rows.states
      .filter((row) => row.subjectKind === 'item' && row.countdownId !== null)
      .map((row) => [row.subjectId, row]),
  );
  const names = new Map(rows.ingredients.map(({ id, name }) => [id, name]));
  const uses = groupBy(rows.uses, (row) => row.ownerId);
  const missing = (ownerId: string, need: IngredientUseRow['need']) =>
    (uses.get(ownerId) ?? []).flatMap((use) => {
      const row = outBy.get(keyOf('ingredient', use.ingredientId));
      const name = names.get(use.ingredientId);
      return use.need !== need || row === undefined || name === undefined
        ? []
        : [{ row, ingredientId: use.ingredientId, name }];
    });
  const own = (kind: 'item' | 'modifier', id: string): Lack | undefined => {
    const row = outBy.get(keyOf(kind, id));
    if (row !== undefined) return outLack(row, 'out', null);
    const [needed] = missing(id, 'required');
    return needed && outLack(needed.row, 'needs', needed.name);
  };
  const countdownOf = (itemId: string): Countdown | undefined => {
    const row = counting.get(itemId);
    if (row === undefined || row.countdownId === null || row.portions === null) return undefined;
    const { countdownId, portions, changedAt: since } = row;
    return { countdownId, portions, left: portions - (rows.sold.get(countdownId) ?? 0), since };
  };
  const groups = forcedGroups(rows);
  const parts = partItems(rows);
  const lackOfModifier = modifierLacks(rows, groups, (id) => {
    const part = parts.get(id);
    const alone = part && itemLacks(rows, time, { own, choices: () => undefined, portions })(part);
    return own('modifier', id) ?? alone;
  });
  const choices = ({ modifierGroupIds }: MenuItemRow) =>
    emptyChoice(modifierGroupIds, groups, lackOfModifier);
  const portions = (itemId: string): Lack | undefined => {
    const countdown = countdownOf(itemId);
    return countdown === undefined || countdown.left > 0
      ? undefined
      : { why: 'portions', name: null, since: null, until: null };
  };
  return {
    out,
    lackOfItem: itemLacks(rows, time, { own, choices, portions }),
    lackOfModifier,
    missingOf: (ownerId) =>
      missing(ownerId, 'optional').map(({ ingredientId, name }) => ({ ingredientId, name })),
    countdownOf,
  };
};
