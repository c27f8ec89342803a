import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  decideOpenCheck,
  type OpenCheckError,
  type OpenCheckState,
} from '../../checks/open-check/open-check.rule.ts';
import { exemptionOn } from '../../customers/attach-customer/customer-exemption.ts';
import { type DecisionContext, rowFact } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import { isSeated } from '../../order-types/order-type.ts';
import type { CheckRow, CustomerRow } from '../../rows.ts';
import { cleanFacts } from '../clean-table/clean-facts.ts';
import type { PartyNow } from '../party-course.ts';
import type { TableNow } from '../project-floor.ts';
import { stepFact } from '../step-party/step-fact.ts';
import type { SeatPartyCommand } from './seat-party.command.ts';

export type SeatState = OpenCheckState & {
  readonly floor: readonly TableNow[];
  /** The party that is seated, with its customer. */
  readonly party: PartyNow | undefined;
  readonly customer: CustomerRow | undefined;
};

export type SeatPartyError =
  | OpenCheckError
  | Failure<'no_table_service' | 'table_taken' | 'unknown_party' | 'party_seated'>;

export type SeatedParty = { readonly checkId: string; readonly facts: readonly Fact[] };

const labelOf = ({ tables }: SeatState, id: string): string =>
  tables.find((table) => table.id === id)?.label ?? '';

const tableProblem = (
  state: SeatState,
  { tableIds }: SeatPartyCommand,
): Failure<'table_taken'> | undefined => {
  const taken = state.floor.find(
    ({ tableId, checkIds }) => tableIds.includes(tableId) && checkIds.length > 0,
  );
  return taken === undefined
    ? undefined
    : failure(
        'table_taken',
        `Table ${labelOf(state, taken.tableId)} has guests. Choose a free one.`,
        'tableIds',
      );
};

const partyProblem = (
  { party }: SeatState,
  { partyId }: SeatPartyCommand,
): Failure<'unknown_party' | 'party_seated'> | undefined => {
  if (partyId === undefined) return undefined;
  if (party === undefined)
    return failure('unknown_party', 'This party is not on the list. Choose it again.', 'partyId');
  return party.course === 'seated'
    ? failure('party_seated', 'This party sits already. Take that back first.', 'partyId')
    : undefined;
};

/** The check knows its guests as one that they were attached to (rule CU5). */
const guestOf = ({ party, customer }: SeatState, businessDate: string): Partial<CheckRow> => ({
  guestName: customer?.name ?? party?.party.name ?? null,
  phone: customer?.phone ?? null,
  customerId: customer?.id ?? null,
  taxExemption: exemptionOn(customer, businessDate),
});

/** Why a check pays no tax from its first line on (rule CU14). */
const exemptTold = ({ id, taxExemption }: CheckRow, context: DecisionContext): Fact[] => {
  if (taxExemption == null) return [];
  const { number, reason } = taxExemption;
  return [eventFact(context, 'tax_exempted', id, { number, reason, merges: '', splits: '' })];
};

/** Opens the check of a party that sits down, at one table or several (rules FL2, FL9, FL12). */
export const decideSeatParty = (
  state: SeatState,
  command: SeatPartyCommand,
  context: DecisionContext,
): Result<SeatedParty, SeatPartyError> => {
  const orderType = state.orderTypes.find((type) => type.active !== 0 && isSeated(type.kind));
  if (orderType === undefined)
    return err(
      failure('no_table_service', 'The house has no order type with tables. The office adds one.'),
    );
  const problem = tableProblem(state, command) ?? partyProblem(state, command);
  if (problem !== undefined) return err(problem);
  const [tableId = '', ...joined] = [...new Set(command.tableIds)];
  const opening = { orderTypeId: orderType.id, tableId, covers: command.covers };
  const opened = decideOpenCheck(state, opening, context);
  if (!opened.ok) return opened;
  const here = state.floor.filter((table) => command.tableIds.includes(table.tableId));
  const check: CheckRow = {
    ...opened.value.check,
    ...(command.partyId === undefined ? {} : guestOf(state, opened.value.check.businessDate)),
    serverId: here.find((table) => table.tableId === tableId)?.sectionOf ?? null,
    joinedTableIds: joined.length === 0 ? null : joined,
  };
  const seated =
    command.partyId === undefined
      ? []
      : [stepFact(command.partyId, 'seated', context, { checkId: check.id })];
  const facts = [
    rowFact('check', check),
    ...exemptTold(check, context),
    ...seated,
    ...cleanFacts(here, context),
  ];
  return ok({ checkId: check.id, facts });
};
