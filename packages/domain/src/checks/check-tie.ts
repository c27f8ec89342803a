import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from '../decision.ts';
import type { CheckTieRow } from '../rows.ts';

/** Two checks are read together from now on, although no line was moved between them. */
export const tieChecks = (
  checkId: string,
  otherCheckId: string,
  context: DecisionContext,
): Fact => {
  const row: CheckTieRow = {
    id: context.ids('tie'),
    checkId,
    otherCheckId,
    moveId: '',
    businessDate: context.businessDate,
  };
  return rowFact('check_tie', row);
};
