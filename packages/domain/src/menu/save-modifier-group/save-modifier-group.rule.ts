import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  requireSound,
  rowFact,
} from '../../decision.ts';
import type { MenuItemRow, ModifierGroupRow, ModifierRow, PreModifierRow } from '../../rows.ts';
import type { SaveModifierGroupCommand } from './save-modifier-group.command.ts';

export type ModifierState = {
  readonly items: readonly MenuItemRow[];
  readonly groups: readonly ModifierGroupRow[];
  readonly modifiers: readonly ModifierRow[];
  readonly preModifiers: readonly PreModifierRow[];
};

export type SaveModifierGroupError =
  | NotAllowed
  | Failure<
      | 'unknown_group'
      | 'unknown_modifier'
      | 'unknown_pre_modifier'
      | 'counts_clash'
      | 'group_circle'
      | 'unknown_part'
    >;

export type SavedModifierGroup = { readonly groupId: string; readonly facts: readonly Fact[] };

const countProblem = (command: SaveModifierGroupCommand) => {
  const { min, max, free, modifiers } = command;
  if (max > 0 && min > max)
    return failure(
      'counts_clash',
      `At least ${min} and at most ${max} cannot both be. Raise the most or lower the least.`,
      'min',
    );
  if (max > 0 && free > max)
    return failure('counts_clash', `${free} are free of at most ${max}. Lower one.`, 'free');
  return min > 0 && modifiers.length === 0
    ? failure('counts_clash', 'A choice is asked for and none is offered. Add one.', 'modifiers')
    : undefined;
};

const gone = <C extends string>(code: C, what: string): Failure<C> =>
  failure(code, `${what} was taken off meanwhile. Look at the list again.`, 'modifiers');

const referenceProblem = (state: ModifierState, command: SaveModifierGroupCommand) => {
  const has = (rows: readonly { id: string }[], id: string) => rows.some((row) => row.id === id);
  const { id, modifiers, preModifierIds } = command;
  if (id !== undefined && !has(state.groups, id)) return gone('unknown_group', 'This group');
  if (modifiers.some((one) => one.id !== undefined && !ownModifier(state, id, one.id)))
    return gone('unknown_modifier', 'One of the modifiers');
  if (preModifierIds.some((one) => !has(state.preModifiers, one)))
    return gone('unknown_pre_modifier', 'One of the words');
  return modifiers.some(({ groupIds }) => groupIds.some((one) => !has(state.groups, one)))
    ? gone('unknown_group', 'One of the groups that are opened')
    : undefined;
};

const ownModifier = (state: ModifierState, groupId: string | undefined, id: string): boolean =>
  state.modifiers.some((row) => row.id === id && row.groupId === groupId);

/** Whether one comes back to a group from what its modifiers open. */
const comesBack = (state: ModifierState, command: SaveModifierGroupCommand): boolean => {
  const seen = new Set<string>();
  const ahead = command.modifiers.flatMap(({ groupIds }) => groupIds);
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === command.id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const row of state.modifiers)
      if (row.groupId === next) ahead.push(...(row.groupIds ?? []));
  }
  return false;
};

/** Items that can be parts of meal deals: sold by the piece at a price of their own, and no deals themselves. */
export const partItems = ({ items, modifiers }: ModifierState): readonly MenuItemRow[] => {
  const deals = new Set(modifiers.flatMap(({ groupId, itemId }) => (itemId ? [groupId] : [])));
  return items.filter(
    (row) =>
      row.soldBy === null &&
      row.openPrice !== 1 &&
      !row.modifierGroupIds.some((id) => deals.has(id)),
  );
};

const partProblem = (state: ModifierState, { id, modifiers }: SaveModifierGroupCommand) => {
  const wanted = modifiers.flatMap(({ itemId }) => itemId ?? []);
  if (wanted.length === 0) return undefined;
  const able = new Set(partItems(state).map((row) => row.id));
  const inside = state.items.find(
    (row) => wanted.includes(row.id) && id !== undefined && row.modifierGroupIds.includes(id),
  );
  return wanted.every((one) => able.has(one)) && inside === undefined
    ? undefined
    : failure(
        'unknown_part',
        'A part of a deal is an item by the piece with a price of its own, and no deal. Choose another.',
        'modifiers',
      );
};

const problemOf = (state: ModifierState, command: SaveModifierGroupCommand) =>
  countProblem(command) ??
  partProblem(state, command) ??
  referenceProblem(state, command) ??
  (comesBack(state, command)
    ? failure(
        'group_circle',
        `What '${command.name}' opens comes back to it. Take one of the groups off.`,
        'modifiers',
      )
    : undefined);

/** Columns that differ, so that two people may change different ones at once. */
const differing = <T extends { readonly id: string }>(
  kind: string,
  before: T,
  wanted: Omit<T, 'id'>,
): Fact[] => {
  const columns = Object.entries(wanted).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof T] ?? null),
  );
  const fact = changedColumns(kind, before.id, Object.fromEntries(columns));
  return fact === undefined ? [] : [fact];
};

const orNull = (ids: readonly string[]): string[] | null => (ids.length === 0 ? null : [...ids]);

const modifierFacts = (
  state: ModifierState,
  groupId: string,
  { modifiers }: SaveModifierGroupCommand,
  context: DecisionContext,
): Fact[] => {
  const kept = new Set(modifiers.flatMap(({ id }) => id ?? []));
  const removed = state.modifiers.filter((row) => row.groupId === groupId && !kept.has(row.id));
  const written = modifiers.flatMap(
    ({ id, name, kitchenName, priceMinor, groupIds, itemId }, sort) => {
      const columns = {
        ...{ groupId, name, kitchenName: kitchenName || null, priceMinor, sort },
        groupIds: orNull(groupIds),
        itemId,
      };
      const before = state.modifiers.find((row) => row.id === id);
      return before === undefined
        ? [rowFact('modifier', { id: context.ids('modifier'), ...columns })]
        : differing('modifier', before, columns);
    },
  );
  return [...written, ...removed.map(({ id }) => removal('modifier', id))];
};

const removal = (kind: string, id: string): Fact => ({ kind, id, doc: {}, deleted: true });

/** Creates a group (no id) at the end or changes one, with all its modifiers (rules MG1, MG2). */
export const decideSaveModifierGroup = (
  state: ModifierState,
  command: SaveModifierGroupCommand,
  context: DecisionContext,
): Result<SavedModifierGroup, SaveModifierGroupError> => {
  const sound = requireSound(context, 'edit_menu', problemOf(state, command));
  if (!sound.ok) return sound;
  const before = state.groups.find(({ id }) => id === command.id);
  const { name, min, max, free } = command;
  const halves =
    command.halves === undefined ? (before?.halves ?? null) : command.halves ? 1 : null;
  const preModifierIds = orNull(command.preModifierIds);
  const columns = { name, min, max, free, preModifierIds, halves };
  const groupId = before?.id ?? context.ids('modifierGroup');
  const sort = before?.sort ?? Math.max(-1, ...state.groups.map((row) => row.sort)) + 1;
  const group = { ...columns, sort };
  const facts =
    before === undefined
      ? [rowFact('modifier_group', { id: groupId, ...group })]
      : differing('modifier_group', before, { ...before, ...group });
  return ok({ groupId, facts: [...facts, ...modifierFacts(state, groupId, command, context)] });
};

/** Takes a group off with its modifiers, and off whatever asked for it (rule MG3). */
export const decideRemoveModifierGroup = (
  state: ModifierState,
  groupId: string,
  context: DecisionContext,
): Result<Fact[], NotAllowed | Failure<'unknown_group'>> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  if (!state.groups.some(({ id }) => id === groupId))
    return err(gone('unknown_group', 'This group'));
  const without = (ids: readonly string[]) => ids.filter((id) => id !== groupId);
  const items = state.items.filter((row) => row.modifierGroupIds.includes(groupId));
  const own = state.modifiers.filter((row) => row.groupId === groupId);
  const openers = state.modifiers.filter(
    (row) => row.groupId !== groupId && row.groupIds?.includes(groupId),
  );
  return ok([
    removal('modifier_group', groupId),
    ...own.map(({ id }) => removal('modifier', id)),
    ...items.map(({ id, modifierGroupIds }): Fact => {
      return { kind: 'menu_item', id, doc: { modifierGroupIds: without(modifierGroupIds) } };
    }),
    ...openers.map(({ id, groupIds }): Fact => {
      return { kind: 'modifier', id, doc: { groupIds: orNull(without(groupIds ?? [])) } };
    }),
  ]);
};
