import type { Fact, Result } from '@galley/base';
import { allocate, err, failure, ok } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import { choicesAgain, chooseModifiers } from '../../menu/choose-modifiers.ts';
import { priceUnder } from '../../order-types/line-terms.ts';
import { menuUnder } from '../../order-types/modifier-levels.ts';
import type { LineRow, MenuItemRow, OrderTypeRow } from '../../rows.ts';
import type { AddLineCommand } from '../add-line/add-line.command.ts';
import type { AddedLine, AddLineError, LineMenu } from '../add-line/line-menu.ts';
import { requireWanted } from '../add-line/require-wanted.ts';
import type { ChosenModifier } from '../checks.table.ts';
import type { CheckState } from '../project-check.ts';

/** One part of a deal: what chose it, and what was chosen within it. */
type Part = {
  readonly head: ChosenModifier;
  readonly itemId: string;
  readonly within: readonly ChosenModifier[];
};

const itemOf = (menu: LineMenu, modifierId: string): string | null =>
  menu.modifiers.find(({ id }) => id === modifierId)?.itemId ?? null;

/** Whether any group of the item offers parts: it is a meal deal (rule CB1). A part is none itself. */
export const isCombo = (menu: LineMenu): boolean =>
  menu.part === undefined &&
  menu.modifiers.some(
    ({ groupId, itemId }) =>
      typeof itemId === 'string' && menu.item?.modifierGroupIds.includes(groupId) === true,
  );

type Split = { readonly parts: Part[]; readonly others: ChosenModifier[] };

/** Each part with what follows it; what is no part goes with the first one. */
const partsOf = (menu: LineMenu, chosen: readonly ChosenModifier[]): Split => {
  const split: { parts: (Part & { within: ChosenModifier[] })[]; others: ChosenModifier[] } = {
    parts: [],
    others: [],
  };
  let open: ChosenModifier[] = split.others;
  for (const one of chosen) {
    const itemId = (one.depth ?? 0) === 0 && one.off !== true ? itemOf(menu, one.id) : null;
    if ((one.depth ?? 0) > 0) open.push(one);
    else if (itemId === null) {
      split.others.push(one);
      open = split.others;
    } else {
      const parts = Array.from({ length: one.quantity }, () => ({
        ...{ head: one, itemId, within: [] as ChosenModifier[] },
      }));
      split.parts.push(...parts);
      open = parts.at(-1)?.within ?? split.others;
    }
  }
  return split;
};

/** One step further out: a part's own choices are those of its item. */
const outwards = (within: readonly ChosenModifier[]): ChosenModifier[] =>
  within.map(({ depth = 1, ...one }) => ({ ...one, depth: depth - 1 }));

/**
 * The price of the deal by the prices of its parts alone, to the unit; each part carries what its choice costs on top
 * (rule CB2).
 */
export const partPrices = (
  priceMinor: number,
  parts: readonly { readonly aloneMinor: number; readonly onTopMinor: number }[],
): number[] => {
  const shares = allocate(
    priceMinor,
    parts.map(({ aloneMinor }) => Math.max(0, aloneMinor)),
  );
  return parts.map(({ onTopMinor }, at) => (shares[at] ?? 0) + onTopMinor);
};

const noParts = (name: string) =>
  failure('modifier_missing', `Choose what belongs to ${name} first.`, 'modifiers');

type Priced = Split & {
  readonly item: MenuItemRow;
  readonly unitMinors: readonly number[];
  /** The same under another order type, deal and parts at their prices there (rule CB7). */
  readonly unitsUnder: (type: OrderTypeRow) => readonly number[];
};

/** What each part costs at the prices of an order type; undefined: of a deal that is sold under none. */
const unitsOf = (
  menu: LineMenu,
  item: MenuItemRow,
  parts: readonly Part[],
  type: OrderTypeRow | undefined,
): number[] => {
  const prices = parts.map(({ head, itemId }) => {
    const part = menu.partOf?.(itemId);
    const aloneMinor = priceUnder(part?.types, type, part?.item?.priceMinor ?? 0);
    return { aloneMinor, onTopMinor: head.priceMinor };
  });
  return partPrices(priceUnder(menu.types, type, item.priceMinor), prices);
};

const priced = (
  menu: LineMenu,
  command: AddLineCommand,
  context: DecisionContext,
): Result<Priced, AddLineError> => {
  const wanted = requireWanted(menuUnder(menu), command, context);
  if (!wanted.ok) return wanted;
  const { item, chosen } = wanted.value;
  const split = partsOf(menu, chosen);
  if (split.parts.length === 0) return err(noParts(item.name));
  const type = menu.types?.orderTypes.find(({ id }) => id === menu.orderTypeId);
  const unitsUnder = (other: OrderTypeRow) => {
    const there = chooseModifiers(item, menuUnder(menu, other.id), command.modifiers);
    const parts = there.ok ? partsOf(menu, there.value).parts : [];
    return unitsOf(menu, item, parts.length === split.parts.length ? parts : split.parts, other);
  };
  return ok({ ...split, item, unitMinors: unitsOf(menu, item, split.parts, type), unitsUnder });
};

/** What is said of the whole deal goes with its first part. */
const partCommand = (
  command: AddLineCommand,
  { itemId, within }: Part,
  first: boolean,
): AddLineCommand => {
  const { note, replaces, ...said } = command;
  const modifiers = choicesAgain(outwards(within));
  return {
    ...said,
    itemId,
    modifiers,
    ...(first && note !== undefined ? { note } : {}),
    ...(first && replaces !== undefined ? { replaces } : {}),
  };
};

type Ring = (
  state: CheckState,
  menu: LineMenu,
  command: AddLineCommand,
  context: DecisionContext,
) => Result<AddedLine, AddLineError>;

/**
 * Rings a meal deal: each part as a line of its own, with its own station, course, taxes, allergens and choices, at its
 * share of the one price (rules CB1 to CB3).
 */
export const decideAddCombo = (
  state: CheckState,
  menu: LineMenu,
  command: AddLineCommand,
  context: DecisionContext,
  ring: Ring,
): Result<AddedLine, AddLineError> => {
  const deal = priced(menu, command, context);
  if (!deal.ok) return deal;
  const { parts, others, item, unitMinors } = deal.value;
  const id = context.ids('combo');
  const lines: LineRow[] = [];
  const facts: Fact[] = [];
  for (const [at, part] of parts.entries()) {
    const combo = { id, itemId: item.id, name: item.name, modifierId: part.head.id };
    const own = menu.partOf?.(part.itemId) ?? { item: undefined };
    const unitMinor = unitMinors[at] ?? 0;
    const unitUnder = (type: OrderTypeRow) => deal.value.unitsUnder(type)[at] ?? unitMinor;
    const along = at === 0 ? others.map((one) => ({ ...one, along: true as const })) : [];
    const partMenu = { ...menu, ...own, part: { combo, unitMinor, unitUnder, along } };
    const added = ring(state, partMenu, partCommand(command, part, at === 0), context);
    if (!added.ok) return added;
    lines.push(added.value.line);
    facts.push(...added.value.facts);
  }
  const [line, ...rest] = lines;
  return line === undefined ? err(noParts(item.name)) : ok({ line, facts, others: rest });
};
