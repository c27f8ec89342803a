import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { allergiesFor } from '../../allergies/allergy-marks.ts';
import {
  type AllergenMenu,
  type AllergyClash,
  askedAbout,
  clashesOf,
  clashProblem,
  confirmationFacts,
  dishOf,
} from '../../allergies/clashes.ts';
import type { Availability } from '../../availability/project-availability.ts';
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
import { type AgeCheckNeeded, ageFacts } from './age-check.ts';
import { type OpenItemError, openItem } from './open-item.ts';
import {
  requireModifiers,
  requireSellable,
  type SellableError,
  withoutMissing,
} from './sellable.ts';

/** What a line is made from. `item` is undefined when the menu has no such item. */
export type LineMenu = ModifierMenu & {
  readonly item: MenuItemRow | undefined;
  readonly taxes: TaxMenu;
  readonly orderTypeKind: string;
  /** Absent for what was recorded elsewhere: it was sold. */
  readonly availability?: Availability;
  /** Highest age that a guest of the check was seen to have. */
  readonly ageChecked?: number;
  /** Absent: nothing is known of anything. */
  readonly allergens?: AllergenMenu;
};

export type AddLineError =
  | NotAllowed
  | CheckClosed
  | ModifierError
  | WeighError
  | SellableError
  | OpenItemError
  | AgeCheckNeeded
  | AllergyClash
  | Failure<'no_tax_rate' | 'card_number' | 'not_replaceable'>;

export type AddedLine = { readonly line: LineRow; readonly facts: readonly Fact[] };

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
  const { availability } = menu;
  const item = requireSellable(menu.item, availability, command.beyond === true, context);
  if (!item.ok) return item;
  const chosen = chooseModifiers(item.value, menu, command.modifiers);
  if (!chosen.ok) return chosen;
  const there = requireModifiers(chosen.value, availability);
  if (!there.ok) return there;
  const taxes = lineTaxes(menu.taxes, context.siteId, item.value.taxCode, menu.orderTypeKind);
  if (!taxes.ok) return taxes;
  const modifiers = [...chosen.value, ...withoutMissing(item.value.id, availability)];
  return ok<LineParts>({ item: item.value, modifiers, taxes: taxes.value });
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
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const problem =
    cardNumberProblem('note', command.note) ?? replacedProblem(state, command.replaces);
  if (problem !== undefined) return err(problem);
  const parts = partsOf(menu, command, context);
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
  const piece = (context.replayed ? recordedPriceMinor : undefined) ?? item.priceMinor;
  const opened = openItem(item, command.open, context);
  if (!opened.ok) return opened;
  const aged = ageFacts(item, state.check.id, command.ageChecked, menu.ageChecked, context);
  if (!aged.ok) return aged;
  const { name, kitchenName, priceMinor } = opened.value;
  const price = weighLine(item, priceMinor ?? piece, command.quantity, weighed, context);
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
    countdownId: menu.availability?.countdownOf(item.id)?.countdownId ?? null,
  };
  const confirmed = confirmationFacts(line, clashes, context);
  return ok({ line, facts: [...aged.value, rowFact('line', line), ...confirmed] });
};
