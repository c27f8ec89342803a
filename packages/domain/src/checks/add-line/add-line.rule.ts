import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { allergiesFor } from '../../allergies/allergy-marks.ts';
import {
  askedAbout,
  clashesOf,
  clashProblem,
  confirmationFacts,
  dishOf,
} from '../../allergies/clashes.ts';
import { type DecisionContext, replayedFlag, requirePermission, rowFact } from '../../decision.ts';
import { chooseModifiers } from '../../menu/choose-modifiers.ts';
import { neverBelowZero } from '../../menu/pre-modifiers.ts';
import { menuUnder } from '../../order-types/modifier-levels.ts';
import type { LineRow, MenuItemRow, OrderTypeRow } from '../../rows.ts';
import { lineTaxes } from '../../tax/line-taxes.ts';
import { requireOpen } from '../check-errors.ts';
import type { ChosenModifier, LineTax } from '../checks.table.ts';
import { decideAddCombo, isCombo } from '../combos/add-combo.ts';
import { cardNumberProblem, tidy } from '../free-text.ts';
import type { CheckState } from '../project-check.ts';
import type { Weighed } from '../weighing/weigh-line.ts';
import type { AddLineCommand } from './add-line.command.ts';
import { ageFacts } from './age-check.ts';
import type { AddedLine, AddLineError, LineMenu } from './line-menu.ts';
import { labelledPrice, openItem } from './open-item.ts';
import { type LinePricing, priceLine } from './price-line.ts';
import { requireWanted } from './require-wanted.ts';
import { WITHOUT_GROUP, withoutMissing } from './sellable.ts';

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

const partsOf = (menu: LineMenu, command: AddLineCommand, context: DecisionContext) => {
  const wanted = requireWanted(menu, command, context);
  if (!wanted.ok) return wanted;
  const { item, chosen } = wanted.value;
  const taxes = lineTaxes(menu.taxes, context.siteId, item.taxCode, menu.orderTypeKind);
  if (!taxes.ok) return taxes;
  const along = menu.part?.along ?? [];
  const picked = [...chosen, ...along];
  const modifiers = [...picked, ...withoutMissing(item.id, picked, menu.availability)];
  return ok<LineParts>({ item, modifiers, taxes: taxes.value });
};

/**
 * What differs by order type besides the item's own price: the part's share of its deal, and modifiers where the house
 * has prices of them on levels (rules OT11, CB7).
 */
const underTypes = (
  menu: LineMenu,
  command: AddLineCommand,
  modifiers: readonly ChosenModifier[],
): Pick<LinePricing, 'fixedUnder' | 'modifiersUnder'> => {
  const { item, part, types } = menu;
  const fixed = part?.unitUnder === undefined ? {} : { fixedUnder: part.unitUnder };
  if (item === undefined || !types?.modifierPrices?.size) return fixed;
  const modifiersOf = (type: OrderTypeRow, unitPriceMinor: number) => {
    const chosen = chooseModifiers(item, menuUnder(menu, type.id), command.modifiers);
    if (!chosen.ok) return modifiers;
    const fixedOnes = modifiers.filter(
      (one) => one.along === true || one.groupId === WITHOUT_GROUP,
    );
    return neverBelowZero(unitPriceMinor, [...chosen.value, ...fixedOnes]);
  };
  return { ...fixed, modifiersUnder: modifiersOf };
};

/** Who may ring on this check, and what was said of the line; nothing of the item yet. */
const mayRing = (
  state: CheckState,
  command: AddLineCommand,
  context: DecisionContext,
): Result<null, AddLineError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const problem =
    cardNumberProblem('note', command.note) ?? replacedProblem(state, command.replaces);
  return problem === undefined ? ok(null) : err(problem);
};

/**
 * Rings an item (rules CK3, ML1 to ML4, AV5, AV6). `recordedPriceMinor` is the unit price of a record that is
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
  const may = mayRing(state, command, context);
  if (!may.ok) return may;
  if (isCombo(menu)) return decideAddCombo(state, menu, command, context, decideAddLine);
  const parts = partsOf(menuUnder(menu), command, context);
  if (!parts.ok) return parts;
  const { item, modifiers, taxes } = parts.value;
  const clashes = askedAbout(
    clashesOf(
      allergiesFor(state.allergies, command.seat ?? null),
      dishOf(item.id, modifiers, menu.allergens),
      menu.allergens,
    ),
  );
  const clash = clashProblem(item.name, clashes, command.confirms);
  if (clash !== undefined) return err(clash);
  const labelMinor = labelledPrice(item, weighed);
  const opened = openItem(item, command.open, context, labelMinor);
  if (!opened.ok) return opened;
  const aged = ageFacts(item, state.check.id, command.ageChecked, menu.ageChecked, context);
  if (!aged.ok) return aged;
  const { name, kitchenName, priceMinor } = opened.value;
  const fixedMinor =
    menu.part?.unitMinor ?? priceMinor ?? (context.replayed ? recordedPriceMinor : undefined);
  const pricing = {
    ...{ item, quantity: command.quantity, fixedMinor },
    weighed: labelMinor === undefined ? weighed : undefined,
    ...underTypes(menu, command, modifiers),
  };
  const price = priceLine(menu, pricing, context);
  if (!price.ok) return price;
  const line: LineRow = {
    id: context.ids('line'),
    checkId: state.check.id,
    businessDate: context.businessDate,
    itemId: item.id,
    name,
    kitchenName,
    categoryId: item.categoryId,
    unitPriceMinor: price.value.unitPriceMinor,
    quantity: command.quantity,
    modifiers: neverBelowZero(price.value.unitPriceMinor, modifiers),
    note: tidy(command.note),
    seat: command.seat ?? null,
    course: command.course ?? item.course,
    stationKey: item.stationKey,
    taxes,
    supersedes: null,
    alsoSupersedes: null,
    replaces: command.replaces ?? null,
    addedAt: context.now,
    addedBy: context.employeeId,
    deviceId: context.deviceId,
    replayed: replayedFlag(context),
    weighing: price.value.weighing,
    countdownId: menu.availability?.countdownOf(item.id)?.countdownId ?? null,
    terms: price.value.terms,
    combo: menu.part?.combo ?? null,
    fee: null,
    charge: null,
  };
  const confirmed = confirmationFacts(line, clashes, context);
  return ok({ line, facts: [...aged.value, rowFact('line', line), ...confirmed] });
};
