import { type Fact, type Failure, failure } from '@galley/base';
import { type DecisionContext, rowFact } from '../decision.ts';
import type { TipEntryRow } from '../rows.ts';

export type NotedEntry = { readonly entry: TipEntryRow; readonly facts: readonly Fact[] };

type About = Pick<TipEntryRow, 'type' | 'shares'> &
  Partial<Pick<TipEntryRow, 'id' | 'subjectId' | 'businessDate' | 'after' | 'cashMoveId'>>;

/** A row of the ledger as the person at this device notes it now. */
export const tipEntry = (about: About, context: DecisionContext): TipEntryRow => {
  const id = about.id ?? context.ids('tipEntry');
  return {
    ...{ id, type: about.type, subjectId: about.subjectId ?? id, shares: about.shares },
    businessDate: about.businessDate ?? context.businessDate,
    after: about.after ?? [],
    cashMoveId: about.cashMoveId ?? null,
    ...{ notedAt: context.now, notedBy: context.employeeId, deviceId: context.deviceId },
  };
};

export const noted = (entry: TipEntryRow): NotedEntry => ({
  ...{ entry, facts: [rowFact('tip_entry', entry)] },
});

export const amountMissing = (): Failure<'amount_missing'> =>
  failure('amount_missing', 'The amount is 0. Type how much it is.', 'amountMinor');

export const unknownPerson = (field: string): Failure<'unknown_employee'> =>
  failure('unknown_employee', 'Choose somebody who works here.', field);
