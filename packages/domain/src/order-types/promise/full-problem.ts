import { type Failure, failure } from '@galley/base';
import { type DecisionContext, isPermitted } from '../../decision.ts';

/** `slot_full_anyway`: the person may say that it is taken all the same. */
export type SlotFull = Failure<'slot_full' | 'slot_full_anyway'>;

/** Into a full slot more is taken by who may say what is 86'd (rules OP2, OP9). */
export const fullProblem = (beyond: boolean, context: DecisionContext): SlotFull | undefined => {
  const may = isPermitted(context.permissions, 'mark_out');
  if (may && beyond) return undefined;
  return may
    ? failure('slot_full_anyway', 'This time is full. Take it all the same?', 'promisedAt')
    : failure(
        'slot_full',
        'This time is full. Choose another one, or ask a manager.',
        'promisedAt',
      );
};
