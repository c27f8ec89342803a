import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { cardNumberProblem, tidy } from '../../checks/free-text.ts';
import { isSamePhone } from '../../customers/find-customers.ts';
import {
  decideSaveCustomer,
  type SaveCustomerError,
} from '../../customers/save-customer/save-customer.rule.ts';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requireSound,
  rowFact,
} from '../../decision.ts';
import type { CustomerRow, DiningTableRow, PartyRow } from '../../rows.ts';
import { shareTable } from '../kept-twice.ts';
import type { PartyNow } from '../party-course.ts';
import { stepFact } from '../step-party/step-fact.ts';
import { type PartyTimeProblem, partyTime } from './party-time.ts';
import { MOST_GUESTS, type SavePartyCommand } from './save-party.command.ts';
import { allKeptFor, type TableKept, tableKept } from './table-kept.ts';

export type PartyLists = {
  /** The one that is changed. */
  readonly party: PartyRow | undefined;
  readonly customers: readonly CustomerRow[];
  readonly tables: readonly DiningTableRow[];
  readonly timeZone: string;
  /** Reservations within a stay of a time, with what became of them; absent: none. */
  othersAround?(at: number): readonly PartyNow[];
};

export type SavePartyError =
  | NotAllowed
  | SaveCustomerError
  | PartyTimeProblem
  | TableKept
  | Failure<'unknown_party' | 'bad_size' | 'unknown_table' | 'name_missing' | 'card_number'>;

export type SavedParty = {
  readonly partyId: string;
  /** The customer whose number it is. */
  readonly customerName: string | null;
  readonly facts: readonly Fact[];
};

const problemOf = (
  state: PartyLists,
  { id, size, tableId, name, note }: SavePartyCommand,
): SavePartyError | undefined => {
  if (id !== undefined && state.party === undefined)
    return failure('unknown_party', 'This party is not on the list. Choose it again.', 'id');
  if ((size !== undefined || id === undefined) && !(size && size >= 1 && size <= MOST_GUESTS))
    return failure(
      'bad_size',
      `${size ?? 'Nothing'} is no number of guests. Type 1 to ${MOST_GUESTS}.`,
      'size',
    );
  if (tableId && !state.tables.some((table) => table.id === tableId))
    return failure(
      'unknown_table',
      'This table is no longer on the floor. Choose another one.',
      'tableId',
    );
  return cardNumberProblem('name', name) ?? cardNumberProblem('note', note);
};

type Who = Pick<SavedParty, 'customerName'> & {
  readonly columns: Partial<Pick<PartyRow, 'customerId' | 'name'>>;
  readonly facts: readonly Fact[];
};

/** A number is a customer's: one who is known is meant, else they are noted (rule FL12). */
const byPhone = (
  { customers }: PartyLists,
  { name, phone }: { readonly name: string | null; readonly phone: string },
  context: DecisionContext,
): Result<Who, SavePartyError> => {
  const known = customers.find((row) => row.phone !== null && isSamePhone(row.phone, phone));
  if (known !== undefined)
    return ok({
      columns: { customerId: known.id, name: null },
      customerName: known.name,
      facts: [],
    });
  if (name === null)
    return err(failure('name_missing', `Nobody is known by ${phone}. Type a name too.`, 'name'));
  const saved = decideSaveCustomer({ customers, allergies: [] }, { name, phone }, context);
  if (!saved.ok) return saved;
  const { customerId, facts } = saved.value;
  return ok({ columns: { customerId, name: null }, customerName: name, facts });
};

const whoOf = (
  state: PartyLists,
  command: SavePartyCommand,
  context: DecisionContext,
): Result<Who, SavePartyError> => {
  const [name, phone] = [tidy(command.name), tidy(command.phone)];
  if (phone !== null) return byPhone(state, { name, phone }, context);
  if (name !== null)
    return ok({ columns: { customerId: null, name }, customerName: null, facts: [] });
  return command.id === undefined && command.wall !== undefined
    ? err(failure('name_missing', 'Type a name, or a number of somebody who is known.', 'name'))
    : ok({ columns: {}, customerName: null, facts: [] });
};

const newParty = (
  command: SavePartyCommand,
  who: Who,
  at: number | undefined,
  context: DecisionContext,
): SavedParty => {
  const party: PartyRow = {
    id: context.ids('party'),
    customerId: null,
    name: null,
    ...who.columns,
    size: command.size ?? 1,
    at: at ?? context.now,
    walkIn: at === undefined ? 1 : 0,
    quotedMinutes: command.quotedMinutes ?? null,
    tableId: command.tableId ?? null,
    note: tidy(command.note),
    createdAt: context.now,
    createdBy: context.employeeId,
    deviceId: context.deviceId,
  };
  const came = at === undefined ? [stepFact(party.id, 'arrived', context)] : [];
  const facts = [...who.facts, rowFact('party', party), ...came];
  return { partyId: party.id, customerName: who.customerName, facts };
};

/** Others who the table is kept for. Of reservations alone: whoever waits takes the table that is free next. */
const othersThere = (
  state: PartyLists,
  command: SavePartyCommand,
  time: number | undefined,
): PartyRow[] => {
  const at = time ?? (state.party?.walkIn === 0 ? state.party.at : undefined);
  if (at === undefined) return [];
  const { id, tableId = state.party?.tableId ?? null } = command;
  return allKeptFor({ ...(id && { id }), tableId, at }, state.othersAround?.(at) ?? []);
};

const clash = (
  state: PartyLists,
  { beside }: SavePartyCommand,
  [kept]: readonly PartyRow[],
): TableKept | undefined => {
  if (kept === undefined || beside) return undefined;
  const customer = state.customers.find((row) => row.id === kept.customerId);
  return tableKept(kept, state, customer?.name ?? kept.name);
};

/** The table is wanted beside them, which no task needs to ask (rule FL42). */
const shared = (partyId: string, others: readonly PartyRow[], context: DecisionContext): Fact[] => {
  const ids = others.map(({ id }) => id);
  return shareTable(partyId, ids, others[0]?.tableId ?? '', context);
};

/** Notes a reservation or guests who wait, or changes what was noted (rules FL12, FL13, FL17). */
export const decideSaveParty = (
  state: PartyLists,
  command: SavePartyCommand,
  context: DecisionContext,
): Result<SavedParty, SavePartyError> => {
  const sound = requireSound(context, 'sell', problemOf(state, command));
  if (!sound.ok) return sound;
  const time =
    command.wall === undefined ? ok(undefined) : partyTime(command, context.now, state.timeZone);
  if (!time.ok) return time;
  const others = othersThere(state, command, time.value);
  const kept = clash(state, command, others);
  if (kept !== undefined) return err(kept);
  const who = whoOf(state, command, context);
  if (!who.ok) return who;
  const saved = savedParty(command, who.value, time.value, context);
  return ok({ ...saved, facts: [...saved.facts, ...shared(saved.partyId, others, context)] });
};

const savedParty = (
  command: SavePartyCommand,
  who: Who,
  at: number | undefined,
  context: DecisionContext,
): SavedParty => {
  if (command.id === undefined) return newParty(command, who, at, context);
  const { size, quotedMinutes, tableId, note } = command;
  const change = changedColumns('party', command.id, {
    ...who.columns,
    ...{ size, quotedMinutes, tableId, at },
    note: note === undefined ? undefined : tidy(note),
  });
  return {
    partyId: command.id,
    customerName: who.customerName,
    facts: [...who.facts, ...(change === undefined ? [] : [change])],
  };
};
