import type { DecisionContext } from '../decision.ts';
import type { LineRemovalRow } from '../rows.ts';

type Whose = Pick<LineRemovalRow, 'lineId' | 'checkId' | 'approvedBy' | 'cleared'>;

/** The row of an unsent line that is taken off; `cleared` is 1 where the whole check was cleared (rules CK5, GC5). */
export const removalOf = (whose: Whose, context: DecisionContext): LineRemovalRow => ({
  id: context.ids('removal'),
  ...whose,
  businessDate: context.businessDate,
  removedAt: context.now,
  removedBy: context.employeeId,
  deviceId: context.deviceId,
});
