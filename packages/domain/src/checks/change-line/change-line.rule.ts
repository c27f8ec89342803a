import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type AllergyClash,
  askedAbout,
  type Clash,
  clashesOf,
  clashProblem,
  confirmationFacts,
  dishOf,
  newClashes,
} from '../../allergies/clashes.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import {
  chooseModifiers,
  type ModifierError,
  type ModifierMenu,
} from '../../menu/choose-modifiers.ts';
import { neverBelowZero } from '../../menu/pre-modifiers.ts';
import { type PieceTerms, termsOfLine } from '../../order-types/line-terms.ts';
import { menuUnder } from '../../order-types/modifier-levels.ts';
import type { LineRow, OrderTypeRow } from '../../rows.ts';
import type { ApprovalError } from '../../staff/approval.ts';
import type { AddedLine, LineMenu } from '../add-line/line-menu.ts';
import { isServed, requireModifiers, withoutMissing } from '../add-line/sellable.ts';
import { type Consent, consentOf } from '../after-print.ts';
import {
  type CheckClosed,
  type FeeLine,
  feeProblem,
  findLine,
  requireOpen,
  type UnknownLine,
} from '../check-errors.ts';
import type { ChosenModifier } from '../checks.table.ts';
import { comboOf } from '../combos/combo-lines.ts';
import { besideIds } from '../edits-beside.ts';
import { cardNumberProblem, tidy } from '../free-text.ts';
import type { CheckState } from '../project-check.ts';
import { unitAmount } from '../project-lines.ts';
import { type LineStatus, rungRow } from '../whole-line.ts';
import type { ChangeLineCommand } from './change-line.command.ts';

export type ChangeLineError =
  | NotAllowed
  | CheckClosed
  | UnknownLine
  | FeeLine
  | ModifierError
  | AllergyClash
  | ApprovalError
  | Failure<
      | 'line_sent'
      | 'unknown_item'
      | 'card_number'
      | 'weight_quantity'
      | 'modifier_unavailable'
      | 'combo_quantity'
    >;

/** An unsent line that stands on an open check. */
const editable = (state: CheckState, lineId: string): Result<LineStatus, ChangeLineError> => {
  const open = requireOpen(state);
  if (!open.ok) return open;
  const line = findLine(state, lineId);
  if (!line.ok || !line.value.sent) return line;
  return err(
    failure(
      'line_sent',
      `${line.value.row.name} was sent to the kitchen. Void it and add a new line.`,
      'lineId',
    ),
  );
};

/** Rule CB4: a deal has each part once. */
const comboQuantityProblem = (
  row: LineRow,
  quantity: number,
): Failure<'combo_quantity'> | undefined => {
  const combo = comboOf(row);
  return combo === null || quantity === row.quantity
    ? undefined
    : failure(
        'combo_quantity',
        `${row.name} belongs to ${combo.name}. Ring the deal again for more of it.`,
        'quantity',
      );
};

/** Rule WI5: another piece has another weight. */
const quantityProblem = (
  row: LineRow,
  quantity: number,
): Failure<'weight_quantity' | 'combo_quantity'> | undefined =>
  row.weighing === null || quantity === 1
    ? comboQuantityProblem(row, quantity)
    : failure(
        'weight_quantity',
        `${row.name} is weighed: each weighing is a line of its own. Weigh it again.`,
        'quantity',
      );

type ChangeMenu = ModifierMenu &
  Pick<LineMenu, 'item' | 'availability' | 'allergens' | 'orderTypeId' | 'types'>;

/** What clashes that did not before the edit, or less (rule AY6). */
const clashesByEdit = (
  { row, allergies }: LineStatus,
  modifiers: LineRow['modifiers'],
  { allergens }: ChangeMenu,
): Clash[] => {
  const withThese = (chosen: LineRow['modifiers']) =>
    clashesOf(allergies, dishOf(row.itemId, chosen, allergens), allergens);
  return askedAbout(newClashes(withThese(modifiers), withThese(row.modifiers)));
};

const changedModifiers = (menu: ChangeMenu, command: ChangeLineCommand, before: LineRow) =>
  menu.item === undefined
    ? err(
        failure(
          'unknown_item',
          `${before.name} is no longer on the menu. Remove the line or leave it as it is.`,
          'lineId',
        ),
      )
    : chooseModifiers(menu.item, menu, command.modifiers);

/** The line as it costs under one order type, with what is chosen now. */
const editedUnder = (
  { row, chosen }: { readonly row: LineRow; readonly chosen: readonly ChosenModifier[] },
  type: OrderTypeRow,
): PieceTerms => {
  const before = row.terms?.find(({ types }) => types.includes(type.id));
  const { unitPriceMinor, taxes, perKgMinor } = before ?? { ...row, perKgMinor: undefined };
  const perKg = perKgMinor === undefined ? {} : { perKgMinor };
  const modifiers = neverBelowZero(unitPriceMinor, chosen);
  return { unitPriceMinor, taxes, ...perKg, modifiers };
};

/** Under every order type, where modifiers have prices of their own there (rule OT11); else as it was. */
const termsAfterEdit = (
  menu: ChangeMenu,
  command: ChangeLineCommand,
  row: LineRow,
  fixed: readonly ChosenModifier[],
): LineRow['terms'] => {
  const { types, item } = menu;
  if (item === undefined || !types?.modifierPrices?.size) return row.terms;
  return termsOfLine(types, (type) => {
    const chosen = chooseModifiers(item, menuUnder(menu, type.id), command.modifiers);
    return chosen.ok ? ok(editedUnder({ row, chosen: [...chosen.value, ...fixed] }, type)) : chosen;
  });
};

/** An edit before sending: a new line that supersedes the old one at the price rung first (rule CK4). */
export const decideChangeLine = (
  state: CheckState,
  menu: ChangeMenu,
  command: ChangeLineCommand,
  context: DecisionContext,
  consent: Consent = {},
): Result<AddedLine, ChangeLineError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const problem = cardNumberProblem('note', command.note);
  if (problem !== undefined) return err(problem);
  const found = editable(state, command.lineId);
  if (!found.ok) return found;
  const weighed = feeProblem(found.value) ?? quantityProblem(found.value.row, command.quantity);
  if (weighed !== undefined) return err(weighed);
  const modifiers = changedModifiers(menuUnder(menu), command, found.value.row);
  if (!modifiers.ok) return modifiers;
  const clashes = clashesByEdit(found.value, modifiers.value, menu);
  const clash = clashProblem(found.value.row.name, clashes, command.confirms);
  if (clash !== undefined) return err(clash);
  const held = new Set(found.value.row.modifiers.filter(isServed).map(({ id }) => id));
  const fresh = modifiers.value.filter(({ id }) => !held.has(id));
  const there = requireModifiers(fresh, menu.availability);
  if (!there.ok) return there;
  const rung = rungRow(found.value);
  const along = rung.modifiers.filter((one) => one.along === true);
  const picked = [...modifiers.value, ...along];
  const without = withoutMissing(found.value.row.itemId, picked, menu.availability);
  const line: LineRow = {
    ...rung,
    id: context.ids('line'),
    supersedes: command.lineId,
    alsoSupersedes: besideIds(found.value),
    quantity: command.quantity,
    modifiers: neverBelowZero(rung.unitPriceMinor, [...picked, ...without]),
    terms: termsAfterEdit(menu, command, rung, [...along, ...without]),
    note: tidy(command.note),
    businessDate: context.businessDate,
    addedAt: context.now,
    addedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  const lower = line.quantity * unitAmount(line) < found.value.listMinor;
  const agreed = lower ? consentOf(state, found.value, command, consent, context) : ok(null);
  if (!agreed.ok) return agreed;
  const confirmed = confirmationFacts(line, clashes, context);
  return ok({ line, facts: [rowFact('line', line), ...confirmed] });
};
