import type { Result } from '@galley/base';
import { err, failure, mulDivRound, ok } from '@galley/base';
import type { ChosenModifier } from '../checks/checks.table.ts';
import type { MenuItemRow, ModifierGroupRow, ModifierRow } from '../rows.ts';
import { sum } from '../rows.ts';
import type { ChoiceNode, ModifierError } from './choice-tree.ts';
import type { HalfPrice } from './menu.table.ts';

/** As `groupId` of what stands before the choices of a half. */
export const HALF_GROUP = 'half';

/** What stands before the choices of each half, as if it were a modifier that opens groups (rule PZ2). */
export const HALF_HEADS = [
  { id: 'half_left', name: 'Left half', kitchenName: 'LEFT HALF' },
  { id: 'half_right', name: 'Right half', kitchenName: 'RIGHT HALF' },
] as const;

const isHead = (id: string): boolean => HALF_HEADS.some((head) => head.id === id);

type Menu = {
  readonly groups: readonly ModifierGroupRow[];
  readonly modifiers: readonly ModifierRow[];
};

const groupsOfHalves = ({ groups }: Pick<Menu, 'groups'>, item: MenuItemRow): readonly string[] =>
  groups
    .filter(({ id, halves }) => halves === 1 && item.modifierGroupIds.includes(id))
    .map(({ id }) => id);

const isDeal = ({ modifiers }: Menu, item: MenuItemRow): boolean =>
  modifiers.some(
    ({ groupId, itemId }) => typeof itemId === 'string' && item.modifierGroupIds.includes(groupId),
  );

/** How the halves of an item are charged; undefined: it has none (rule PZ1). */
export const halfRuleOf = (menu: Menu, item: MenuItemRow): HalfPrice | undefined =>
  item.halfRule == null || groupsOfHalves(menu, item).length === 0 || isDeal(menu, item)
    ? undefined
    : item.halfRule;

export const isHalved = (nodes: readonly ChoiceNode[]): boolean =>
  nodes.some(({ modifierId }) => isHead(modifierId));

const wrongHalves = (name: string): ModifierError =>
  failure(
    'modifier_missing',
    `${name} in halves has one left half and one right half. Choose both.`,
    'modifiers',
  );

/** Both halves, each once. */
export const requireBothHalves = (
  nodes: readonly ChoiceNode[],
  name: string,
): Result<null, ModifierError> => {
  const heads = nodes.filter(({ modifierId }) => isHead(modifierId));
  const whole = HALF_HEADS.every(({ id }) => heads.some(({ modifierId }) => modifierId === id));
  const plain = heads.every(({ quantity, pre }) => quantity === 1 && pre === undefined);
  return heads.length === 2 && whole && plain ? ok(null) : err(wrongHalves(name));
};

/** The menu as an item in halves sees it: what is chosen for a half opens behind the half's own name. */
export const withHalves = <M extends Menu>(menu: M, item: MenuItemRow) => {
  const groupIds = groupsOfHalves(menu, item);
  const group: ModifierGroupRow = {
    ...{ id: HALF_GROUP, name: 'Halves', min: 2, max: 2, free: 0, preModifierIds: null },
    ...{ halves: null, sort: Number.MAX_SAFE_INTEGER },
  };
  const heads = HALF_HEADS.map((head, sort) => ({
    ...{ ...head, groupId: HALF_GROUP, priceMinor: 0, sort, groupIds: [...groupIds], itemId: null },
  }));
  return {
    menu: {
      ...menu,
      groups: [...menu.groups, group],
      modifiers: [...menu.modifiers, ...heads],
    },
    groupIds: [...item.modifierGroupIds.filter((id) => !groupIds.includes(id)), HALF_GROUP],
  };
};

type Half = readonly ChosenModifier[];

const priceOf = (half: Half): number => sum(half.map((one) => one.priceMinor * one.quantity));

const gratis = (half: Half): Half => half.map((one) => ({ ...one, priceMinor: 0 }));

/**
 * Half of every price. Each one takes what the running sum, halved and rounded half up, grows by: so all of them come
 * to half of the whole to the minor unit, and none is off by more than one (rule PZ4).
 */
const halved = (chosen: Half): Half => {
  let before = 0;
  return chosen.flatMap((one) => {
    const each = Array.from({ length: one.priceMinor === 0 ? 0 : one.quantity }, () => {
      const after = before + one.priceMinor;
      const share = mulDivRound(after, 1, 2) - mulDivRound(before, 1, 2);
      before = after;
      return share;
    });
    return each.length === 0 ? [one] : inRuns(one, each);
  });
};

/** The same modifier in as many rows as it has prices; what was chosen within it follows the last. */
const inRuns = (one: ChosenModifier, each: readonly number[]): ChosenModifier[] => {
  const prices = [...new Set(each)];
  return prices.map((priceMinor) => ({
    ...one,
    priceMinor,
    quantity: each.filter((share) => share === priceMinor).length,
  }));
};

/** What was chosen for the whole, and for each half with its head; halves stand last (rule PZ2). */
const parted = (chosen: readonly ChosenModifier[]) => {
  const [left = 0, right = 0] = HALF_HEADS.map(({ id }) =>
    chosen.findIndex((one) => one.id === id),
  );
  return {
    whole: chosen.slice(0, left),
    left: chosen.slice(left, right),
    right: chosen.slice(right),
  };
};

/** Charges the halves by the item's rule (rules PZ3 to PZ5); `chosen` has each at its price for a whole one. */
export const chargeHalves = (
  rule: HalfPrice,
  chosen: readonly ChosenModifier[],
): ChosenModifier[] => {
  const { whole, left, right } = parted(chosen);
  if (rule === 'sum') return [...whole, ...left, ...right];
  if (rule === 'average') return [...whole, ...halved([...left, ...right])];
  return priceOf(left) >= priceOf(right)
    ? [...whole, ...left, ...gratis(right)]
    : [...whole, ...gratis(left), ...right];
};
