import type { Fact } from '@galley/base';
import { afterLast, type ChangeConflict, changesBeside, lastOf } from '../checks/changes-beside.ts';
import type { DecisionContext } from '../decision.ts';
import { eventFact } from '../event-fact.ts';
import type { CheckRow, EventRow } from '../rows.ts';

/** What was said last of whose a check is (rule CU12). `events`: those about the check, in any order. */
export const lastChanges = (events: readonly EventRow[]): EventRow[] =>
  lastOf('customer_changed', events);

/**
 * Says whose a check is from now on, and which changes were known: people come back to a former customer, so that only
 * ids tell what followed what.
 */
export const customerEvent = (
  { id, customerId: from }: CheckRow,
  to: string | null | undefined,
  known: readonly EventRow[],
  context: DecisionContext,
): Fact[] => {
  const nothing = to === null && from === null && lastChanges(known).length < 2;
  if (to === undefined || nothing) return [];
  const after = afterLast('customer_changed', known);
  return [eventFact(context, 'customer_changed', id, { from, to, after })];
};

export type CustomerConflict = ChangeConflict;

/** To whom a check was given besides the one that it stands at, each customer once (rule CU12). */
export const customersBeside = (
  customerId: string | null,
  events: readonly EventRow[],
): CustomerConflict[] => changesBeside(lastChanges(events), customerId, ({ detail }) => detail.to);
