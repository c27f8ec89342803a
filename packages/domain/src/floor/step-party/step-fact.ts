import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from '../../decision.ts';
import type { PartyStepRow } from '../../rows.ts';

/** That something became of a party, by the person and device of the act. */
export const stepFact = (
  partyId: string,
  type: PartyStepRow['type'],
  context: DecisionContext,
  more: Partial<Pick<PartyStepRow, 'checkId' | 'undoes'>> = {},
): Fact => {
  const step: PartyStepRow = {
    id: context.ids('partyStep'),
    businessDate: context.businessDate,
    partyId,
    type,
    checkId: null,
    undoes: [],
    at: context.now,
    by: context.employeeId,
    deviceId: context.deviceId,
    ...more,
  };
  return rowFact('party_step', step);
};
