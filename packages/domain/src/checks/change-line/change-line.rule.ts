import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
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
import type { LineRow, MenuItemRow } from '../../rows.ts';
import type { AddedLine } from '../add-line/add-line.rule.ts';
import { type CheckClosed, findLine, requireOpen, type UnknownLine } from '../check-errors.ts';
import { cardNumberProblem, tidy } from '../free-text.ts';
import type { CheckState } from '../project-check.ts';
import type { LineStatus } from '../project-lines.ts';
import type { ChangeLineCommand } from './change-line.command.ts';

export type ChangeLineError =
  | NotAllowed
  | CheckClosed
  | UnknownLine
  | ModifierError
  | Failure<'line_sent' | 'unknown_item' | 'card_number' | 'weight_quantity'>;

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

/** Rule WI5: another piece has another weight. */
const quantityProblem = (
  { name, weighing }: LineRow,
  quantity: number,
): Failure<'weight_quantity'> | undefined =>
  weighing === null || quantity === 1
    ? undefined
    : failure(
        'weight_quantity',
        `${name} is weighed: each weighing is a line of its own. Weigh it again.`,
        'quantity',
      );

const changedModifiers = (
  menu: ModifierMenu & { readonly item: MenuItemRow | undefined },
  command: ChangeLineCommand,
  before: LineRow,
) =>
  menu.item === undefined
    ? err(
        failure(
          'unknown_item',
          `${before.name} is no longer on the menu. Remove the line or leave it as it is.`,
          'lineId',
        ),
      )
    : chooseModifiers(menu.item, menu, command.modifiers);

/** An edit before sending: a new line that supersedes the old one at the price rung first (rule CK4). */
export const decideChangeLine = (
  state: CheckState,
  menu: ModifierMenu & { readonly item: MenuItemRow | undefined },
  command: ChangeLineCommand,
  context: DecisionContext,
): Result<AddedLine, ChangeLineError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const problem = cardNumberProblem('note', command.note);
  if (problem !== undefined) return err(problem);
  const found = editable(state, command.lineId);
  if (!found.ok) return found;
  const weighed = quantityProblem(found.value.row, command.quantity);
  if (weighed !== undefined) return err(weighed);
  const modifiers = changedModifiers(menu, command, found.value.row);
  if (!modifiers.ok) return modifiers;
  const line: LineRow = {
    ...found.value.row,
    id: context.ids('line'),
    supersedes: command.lineId,
    quantity: command.quantity,
    modifiers: modifiers.value,
    note: tidy(command.note),
    businessDate: context.businessDate,
    addedAt: context.now,
    addedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return ok({ line, facts: [rowFact('line', line)] });
};
