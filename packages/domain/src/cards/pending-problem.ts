import { type Failure, failure } from '@galley/base';
import type { CheckState } from '../checks/project-check.ts';
import { amountText } from '../tenders/amount-text.ts';

/** What is due and waits for no card's answer. */
export const freeDueOf = ({ dueMinor, pendingMinor }: CheckState): number =>
  Math.max(0, dueMinor - pendingMinor);

/** Nothing is taken twice while a card's answer is out (rule PC4). */
export const pendingProblem = (
  state: CheckState,
  amountMinor: number,
  currency: string | undefined,
): Failure<'card_pending'> | undefined =>
  state.pendingMinor > 0 && amountMinor > freeDueOf(state)
    ? failure(
        'card_pending',
        `${amountText(state.pendingMinor, currency)} waits for the answer to a card. Look it up, or choose another tender for it first.`,
        'amountMinor',
      )
    : undefined;
