import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { hoursOf } from '../../availability/sale-hours.ts';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import { plainDigits } from '../../plain-digits.ts';
import type {
  CategoryRow,
  MenuItemRow,
  ModifierGroupRow,
  StationRow,
  TaxRuleRow,
} from '../../rows.ts';
import { barcodeKey, hasRightCheckDigit, labelLayoutOf } from '../barcode.ts';
import { nextCell, type Placed } from '../cells.ts';
import { MOST_PRICE_MINOR, type SaveItemCommand } from './save-item.command.ts';

export type MenuState = {
  readonly items: readonly MenuItemRow[];
  /** Cells of items that were taken off the menu: they stay empty until somebody arranges them (rule ME10). */
  readonly removed?: readonly Placed[];
  readonly categories: readonly CategoryRow[];
  readonly groups: readonly ModifierGroupRow[];
  readonly stations: readonly StationRow[];
  readonly taxRules: readonly TaxRuleRow[];
  /** How scanners of the site read labels of the house; absent: not asked. */
  readonly layouts?: readonly string[];
};

export type SaveItemError =
  | NotAllowed
  | Failure<
      | 'unknown_item'
      | 'unknown_category'
      | 'unknown_group'
      | 'unknown_station'
      | 'unknown_tax_code'
      | 'field_missing'
      | 'plu_taken'
      | 'plu_digits'
      | 'same_name'
      | 'barcode_taken'
      | 'barcode_misread'
      | 'barcode_of_label'
      | 'price_too_high'
    >;

export type SavedItem = { readonly itemId: string; readonly facts: readonly Fact[] };

const FIELD_WORDS = {
  name: 'a name',
  categoryId: 'a category',
  priceMinor: 'a price',
  taxCode: 'a tax',
} as const;

const missing = (field: keyof typeof FIELD_WORDS): Failure<'field_missing'> =>
  failure('field_missing', `A new item needs ${FIELD_WORDS[field]}. Fill it in.`, field);

const referenceProblem = (
  state: MenuState,
  command: SaveItemCommand,
): SaveItemError | undefined => {
  const { categoryId, taxCode, stationKey, modifierGroupIds } = command;
  if (categoryId !== undefined && !state.categories.some((row) => row.id === categoryId)) {
    return failure(
      'unknown_category',
      'This category was taken off meanwhile. Choose another one.',
      'categoryId',
    );
  }
  if (taxCode !== undefined && !state.taxRules.some((row) => row.taxCode === taxCode)) {
    return failure(
      'unknown_tax_code',
      'This tax is no longer set up. Choose another one.',
      'taxCode',
    );
  }
  if (typeof stationKey === 'string' && !state.stations.some((row) => row.key === stationKey)) {
    return failure(
      'unknown_station',
      'This station is no longer set up. Choose another one, or none.',
      'stationKey',
    );
  }
  const group = modifierGroupIds?.find((id) => !state.groups.some((row) => row.id === id));
  return group === undefined
    ? undefined
    : failure(
        'unknown_group',
        'One of the modifier groups was taken off meanwhile. Take it off the item.',
        'modifierGroupIds',
      );
};

/** A number as it is stored: digits of any script as 0 to 9. */
const pluOf = ({ plu }: SaveItemCommand): string | null => plainDigits(plu ?? '') || null;

/** Rule ME12: what no register can type is no number; one that an item has already may stay. */
const pluProblem = (state: MenuState, command: SaveItemCommand): SaveItemError | undefined => {
  const plu = pluOf(command);
  const before = state.items.find(({ id }) => id === command.id);
  if (plu === null || plu === before?.plu) return undefined;
  if (!/^\d+$/.test(plu)) {
    return failure(
      'plu_digits',
      `A register types digits alone, not “${plu}”. Give a number of digits.`,
      'plu',
    );
  }
  const holder = state.items.find((row) => row.plu === plu && row.id !== command.id);
  return holder === undefined
    ? undefined
    : failure('plu_taken', `${holder.name} has the number ${plu}. Choose another one.`, 'plu');
};

const folded = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Rule ME13: two cells that look alike are asked about, not made by a slip. */
const nameProblem = (
  { items, categories }: MenuState,
  { id, sameName, ...command }: SaveItemCommand,
): Failure<'same_name'> | undefined => {
  const before = items.find((row) => row.id === id);
  const name = command.name ?? before?.name ?? '';
  const categoryId = command.categoryId ?? before?.categoryId;
  const stays = before?.categoryId === categoryId && folded(before?.name ?? '') === folded(name);
  if (sameName === true || stays) return undefined;
  const twin = items.find(
    (row) => row.id !== id && row.categoryId === categoryId && folded(row.name) === folded(name),
  );
  const category = categories.find((row) => row.id === categoryId)?.name ?? '';
  return twin === undefined
    ? undefined
    : failure(
        'same_name',
        `${category} has ${twin.name} already. Two cells would look alike. Give it another name, or say that both are wanted.`,
        'name',
      );
};

/** Rules ME7, ME8 and ME14: a code names one item, and product numbers are typed without a slip. */
const barcodeProblem = (
  state: MenuState,
  { id, barcode }: SaveItemCommand,
): Failure<'barcode_taken' | 'barcode_misread' | 'barcode_of_label'> | undefined => {
  if (barcode === undefined || barcode === null || barcode === '') return undefined;
  if (!hasRightCheckDigit(barcode)) {
    return failure(
      'barcode_misread',
      `${barcode} is no product number: its last digit does not fit the others. Scan it or type it again.`,
      'barcode',
    );
  }
  const layout = labelLayoutOf(barcode, state.layouts ?? []);
  if (layout !== undefined) {
    return failure(
      'barcode_of_label',
      `Scanners read ${barcode} as a label of the house, by the layout ${layout}. Give the item the number that its labels carry, or another barcode.`,
      'barcode',
    );
  }
  const wanted = barcodeKey(barcode);
  const holder = state.items.find(
    (row) => row.id !== id && row.barcode != null && barcodeKey(row.barcode) === wanted,
  );
  return holder === undefined
    ? undefined
    : failure('barcode_taken', `${holder.name} has this barcode. Choose another one.`, 'barcode');
};

const priceProblem = ({ priceMinor }: SaveItemCommand): Failure<'price_too_high'> | undefined =>
  priceMinor === undefined || priceMinor <= MOST_PRICE_MINOR
    ? undefined
    : failure(
        'price_too_high',
        `A price of ${priceMinor} minor units is above the highest one, ${MOST_PRICE_MINOR}. Give a lower one.`,
        'priceMinor',
      );

/** What holds a cell of the grid: what is on the menu, and what was taken off it. */
const placed = ({ items, removed = [] }: MenuState): readonly Placed[] => [...items, ...removed];

const newItem = (
  state: MenuState,
  command: SaveItemCommand,
  context: DecisionContext,
): Result<SavedItem, SaveItemError> => {
  const { name, categoryId, priceMinor, taxCode } = command;
  if (name === undefined) return err(missing('name'));
  if (categoryId === undefined) return err(missing('categoryId'));
  if (priceMinor === undefined) return err(missing('priceMinor'));
  if (taxCode === undefined) return err(missing('taxCode'));
  const item: MenuItemRow = {
    id: context.ids('menuItem'),
    name,
    kitchenName: command.kitchenName || null,
    categoryId,
    priceMinor,
    taxCode,
    stationKey: command.stationKey ?? null,
    course: command.course ?? 1,
    plu: pluOf(command),
    modifierGroupIds: [...(command.modifierGroupIds ?? [])],
    cell: nextCell(placed(state), categoryId),
    unavailableSince: null,
    soldBy: command.soldBy ?? null,
    barcode: command.barcode || null,
    saleHours: hoursOf(command.saleHours) ?? null,
    minAge: command.minAge ?? null,
    openPrice: command.openPrice ? 1 : null,
    prepSeconds: command.prepSeconds ?? null,
    halfRule: command.halfRule ?? null,
  };
  return ok({ itemId: item.id, facts: [rowFact('menu_item', item)] });
};

const changedItem = (
  state: MenuState,
  before: MenuItemRow,
  command: SaveItemCommand,
  context: DecisionContext,
): SavedItem => {
  const { id: _id, sameName: _same, openPrice, saleHours, ...given } = command;
  const columns = given.plu == null ? given : { ...given, plu: pluOf(given) };
  const moved = columns.categoryId !== undefined && columns.categoryId !== before.categoryId;
  const change = changedColumns('menu_item', before.id, {
    ...columns,
    cell: moved ? nextCell(placed(state), columns.categoryId ?? before.categoryId) : undefined,
    saleHours: hoursOf(saleHours),
    openPrice: openPrice === undefined ? undefined : openPrice ? 1 : null,
  });
  const priceChanged = columns.priceMinor !== undefined && columns.priceMinor !== before.priceMinor;
  const event = eventFact(context, 'price_changed', before.id, {
    name: before.name,
    fromMinor: before.priceMinor,
    toMinor: columns.priceMinor ?? before.priceMinor,
  });
  const facts = [...(change === undefined ? [] : [change]), ...(priceChanged ? [event] : [])];
  return { itemId: before.id, facts };
};

/** Creates an item (no id) or changes the given columns of one; a new price is also an event. */
export const decideSaveItem = (
  state: MenuState,
  command: SaveItemCommand,
  context: DecisionContext,
): Result<SavedItem, SaveItemError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const problem =
    priceProblem(command) ??
    referenceProblem(state, command) ??
    pluProblem(state, command) ??
    barcodeProblem(state, command) ??
    nameProblem(state, command);
  if (problem !== undefined) return err(problem);
  if (command.id === undefined) return newItem(state, command, context);
  const before = state.items.find((row) => row.id === command.id);
  return before === undefined
    ? err(failure('unknown_item', 'This item was removed meanwhile. Look at the list again.', 'id'))
    : ok(changedItem(state, before, command, context));
};
