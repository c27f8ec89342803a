import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import { choicesAgain, type ModifierChoiceInput } from '../../menu/choose-modifiers.ts';
import type { LineRow, RoundRow } from '../../rows.ts';
import type { AddLineCommand } from '../add-line/add-line.command.ts';
import { decideAddLine } from '../add-line/add-line.rule.ts';
import type { AddedLine, AddLineError, LineMenu } from '../add-line/line-menu.ts';
import { WITHOUT_GROUP } from '../add-line/sellable.ts';
import { comboOf } from '../combos/combo-lines.ts';
import type { CheckState } from '../project-check.ts';

export type RepeatRoundError = Failure<'no_round'>;

/** A line that was rung again, or why it was not. */
export type RepeatedLine =
  | ({ readonly from: LineRow } & AddedLine)
  | { readonly from: LineRow; readonly refused: AddLineError; readonly wish: AddLineCommand };

/** The lines that were sent last and stand; a line that registers sent at once counts for the later send. */
const lastRound = (
  state: CheckState,
  rounds: readonly RoundRow[],
): readonly CheckState['lines'][number][] => {
  const standing = state.lines.filter((line) => line.sent && line.liveQuantity > 0);
  const latest = [...rounds]
    .filter(({ lineIds }) => standing.some(({ row }) => lineIds.includes(row.id)))
    .sort((a, b) => b.sentAt - a.sentAt || (a.id < b.id ? 1 : -1))[0];
  return standing.filter(({ row }) => latest?.lineIds.includes(row.id) === true);
};

const choicesOf = ({ modifiers }: LineRow) =>
  choicesAgain(
    modifiers.filter(({ groupId, along }) => groupId !== WITHOUT_GROUP && along !== true),
  );

/** The choices of a deal: each part with its own within it, and what went along. */
const comboChoices = (parts: readonly LineRow[]): ModifierChoiceInput[] => [
  ...parts.flatMap((row) => [
    { modifierId: comboOf(row)?.modifierId ?? '', quantity: 1 },
    ...choicesOf(row).map((choice) => ({ ...choice, depth: (choice.depth ?? 0) + 1 })),
  ]),
  ...parts.flatMap(({ modifiers }) =>
    choicesAgain(modifiers.filter(({ along }) => along === true)),
  ),
];

/** What is rung again in one go: a line alone, or the first of a deal with all of its parts. */
type Again = { readonly from: CheckState['lines'][number]; readonly parts: readonly LineRow[] };

const rungTogether = (lines: readonly CheckState['lines'][number][]): Again[] =>
  lines.flatMap((from) => {
    const combo = comboOf(from.row);
    if (combo === null) return [{ from, parts: [] }];
    const parts = lines.map(({ row }) => row).filter((row) => comboOf(row)?.id === combo.id);
    return parts[0]?.id === from.row.id ? [{ from, parts }] : [];
  });

/** Item and choices: of a line, or of the deal that it is the first part of. */
const wishOf = ({ from: { row }, parts }: Again) =>
  parts.length === 0
    ? { itemId: row.itemId, modifiers: choicesOf(row), course: row.course }
    : { itemId: comboOf(row)?.itemId ?? '', modifiers: comboChoices(parts) };

/**
 * The same again, as it is sold now: today's prices, what can be had, and with the same seats. What is weighed, or
 * was typed in, is left to a person (rule RR1).
 */
export const decideRepeatRound = (
  state: CheckState,
  rounds: readonly RoundRow[],
  menuOf: (itemId: string) => LineMenu,
  context: DecisionContext,
): Result<readonly RepeatedLine[], RepeatRoundError> => {
  const lines = lastRound(state, rounds);
  if (lines.length === 0)
    return err(failure('no_round', 'Nothing was sent for this check yet. Ring the first round.'));
  return ok(
    rungTogether(lines).map((again): RepeatedLine => {
      const { row: from, liveQuantity } = again.from;
      const wish = wishOf(again);
      const command: AddLineCommand = {
        checkId: state.check.id,
        quantity: liveQuantity,
        ...wish,
        ...(from.note === null ? {} : { note: from.note }),
        ...(from.seat === null ? {} : { seat: from.seat }),
      };
      const added = decideAddLine(state, menuOf(wish.itemId), command, context);
      return added.ok ? { from, ...added.value } : { from, refused: added.error, wish: command };
    }),
  );
};
