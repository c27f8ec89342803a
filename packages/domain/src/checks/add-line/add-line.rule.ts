import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import {
  chooseModifiers,
  type ModifierError,
  type ModifierMenu,
} from '../../menu/choose-modifiers.ts';
import type { LineRow, MenuItemRow } from '../../rows.ts';
import { lineTaxes, type TaxMenu } from '../../tax/line-taxes.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import type { ChosenModifier, LineTax } from '../checks.table.ts';
import { cardNumberProblem, tidy } from '../free-text.ts';
import type { CheckState } from '../project-check.ts';
import { type WeighError, type Weighed, weighLine } from '../weighing/weigh-line.ts';
import type { AddLineCommand } from './add-line.command.ts';

/** What a line is made from. `item` is undefined when the menu has no such item. */
export type LineMenu = ModifierMenu & {
  readonly item: MenuItemRow | undefined;
  readonly taxes: TaxMenu;
  readonly orderTypeKind: string;
};

export type AddLineError =
  | NotAllowed
  | CheckClosed
  | ModifierError
  | WeighError
  | Failure<
      'unknown_item' | 'item_unavailable' | 'no_tax_rate' | 'card_number' | 'not_replaceable'
    >;

export type AddedLine = { readonly line: LineRow; readonly facts: readonly Fact[] };

/** The item, if it can be sold now. */
const sellable = (
  item: MenuItemRow | undefined,
): Result<MenuItemRow, Failure<'unknown_item' | 'item_unavailable'>> => {
  if (item === undefined) {
    return err(
      failure('unknown_item', 'This item is no longer on the menu. Choose another one.', 'itemId'),
    );
  }
  if (item.unavailableSince !== null) {
    return err(
      failure('item_unavailable', `${item.name} is 86'd. Offer something else.`, 'itemId'),
    );
  }
  return ok(item);
};

/** Only what the kitchen had and was told to leave is replaced (rule CK13). */
const replacedProblem = (
  state: CheckState,
  lineId: string | undefined,
): Failure<'not_replaceable'> | undefined => {
  const stands = state.lines.some(
    (line) => line.row.id === lineId && line.sent && line.voidedQuantity > 0,
  );
  return lineId === undefined || stands
    ? undefined
    : failure(
        'not_replaceable',
        'What this is to replace was not voided on this check. Add it without.',
        'replaces',
      );
};

type LineParts = {
  readonly item: MenuItemRow;
  readonly modifiers: ChosenModifier[];
  readonly taxes: LineTax[];
};

const partsOf = (menu: LineMenu, command: AddLineCommand, siteId: string) => {
  const item = sellable(menu.item);
  if (!item.ok) return item;
  const modifiers = chooseModifiers(item.value, menu, command.modifiers);
  if (!modifiers.ok) return modifiers;
  const taxes = lineTaxes(menu.taxes, siteId, item.value.taxCode, menu.orderTypeKind);
  if (!taxes.ok) return taxes;
  return ok<LineParts>({ item: item.value, modifiers: modifiers.value, taxes: taxes.value });
};

/**
 * Rings an item (rules CK3, ML1 to ML4). `recordedPriceMinor` is the unit price of a record that is
 * replayed; a live line always takes the menu's, times its weight where the item is weighed.
 */
export const decideAddLine = (
  state: CheckState,
  menu: LineMenu,
  command: AddLineCommand,
  context: DecisionContext,
  recordedPriceMinor?: number,
  weighed?: Weighed,
): Result<AddedLine, AddLineError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const problem =
    cardNumberProblem('note', command.note) ?? replacedProblem(state, command.replaces);
  if (problem !== undefined) return err(problem);
  const parts = partsOf(menu, command, context.siteId);
  if (!parts.ok) return parts;
  const { item, modifiers, taxes } = parts.value;
  const piece = (context.replayed ? recordedPriceMinor : undefined) ?? item.priceMinor;
  const price = weighLine(item, piece, command.quantity, weighed, context);
  if (!price.ok) return price;
  const line: LineRow = {
    id: context.ids('line'),
    checkId: state.check.id,
    businessDate: context.businessDate,
    itemId: item.id,
    name: item.name,
    kitchenName: item.kitchenName ?? item.name,
    categoryId: item.categoryId,
    unitPriceMinor: price.value.unitPriceMinor,
    quantity: command.quantity,
    modifiers,
    note: tidy(command.note),
    seat: command.seat ?? null,
    course: command.course ?? item.course,
    stationKey: item.stationKey,
    taxes,
    supersedes: null,
    replaces: command.replaces ?? null,
    addedAt: context.now,
    addedBy: context.employeeId,
    deviceId: context.deviceId,
    replayed: replayedFlag(context),
    weighing: price.value.weighing,
  };
  return ok({ line, facts: [rowFact('line', line)] });
};
