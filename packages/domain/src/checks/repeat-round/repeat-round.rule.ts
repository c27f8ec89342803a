import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import type { LineRow, RoundRow } from '../../rows.ts';
import { type AddLineError, decideAddLine, type LineMenu } from '../add-line/add-line.rule.ts';
import { WITHOUT_GROUP } from '../add-line/sellable.ts';
import type { CheckState } from '../project-check.ts';

export type RepeatRoundError = Failure<'no_round'>;

/** A line that was rung again, or why it was not. */
export type RepeatedLine =
  | { readonly from: LineRow; readonly line: LineRow; readonly facts: readonly Fact[] }
  | { readonly from: LineRow; readonly refused: AddLineError };

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
  modifiers
    .filter(({ groupId }) => groupId !== WITHOUT_GROUP)
    .map(({ id: modifierId, quantity }) => ({ modifierId, quantity }));

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
    lines.map(({ row: from, liveQuantity }): RepeatedLine => {
      const added = decideAddLine(
        state,
        menuOf(from.itemId),
        {
          checkId: state.check.id,
          itemId: from.itemId,
          quantity: liveQuantity,
          modifiers: choicesOf(from),
          course: from.course,
          ...(from.note === null ? {} : { note: from.note }),
          ...(from.seat === null ? {} : { seat: from.seat }),
        },
        context,
      );
      return added.ok ? { from, ...added.value } : { from, refused: added.error };
    }),
  );
};
