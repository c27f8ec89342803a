import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { allergyKey } from '../../allergies/allergy-marks.ts';
import { cardNumberProblem, tidy } from '../../checks/free-text.ts';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { CustomerAllergyRow, CustomerRow } from '../../rows.ts';
import { exemptionProblem } from '../../tax/exempt-check/exempt-check.rule.ts';
import { isSamePhone } from '../find-customers.ts';
import { type PhoneProblem, phoneProblem } from '../phone-problem.ts';
import type { SaveCustomerCommand } from './save-customer.command.ts';

export type CustomerState = {
  readonly customers: readonly CustomerRow[];
  /** Those of the customer that is changed. */
  readonly allergies: readonly CustomerAllergyRow[];
};

export type SaveCustomerError =
  | NotAllowed
  | PhoneProblem
  | Failure<
      | 'unknown_customer'
      | 'name_missing'
      | 'phone_taken'
      | 'number_missing'
      | 'reason_missing'
      | 'card_number'
    >;

export type SavedCustomer = { readonly customerId: string; readonly facts: readonly Fact[] };

const takenProblem = (
  { customers }: CustomerState,
  { id, phone }: SaveCustomerCommand,
): Failure<'phone_taken'> | undefined => {
  const typed = tidy(phone);
  if (typed === null) return undefined;
  const other = customers.find(
    (row) => row.id !== id && row.phone !== null && isSamePhone(row.phone, typed),
  );
  return other === undefined
    ? undefined
    : failure('phone_taken', `This is the number of ${other.name}. Choose them instead.`, 'phone');
};

const cardProblem = ({
  name,
  phone,
  address,
  notes,
  words = [],
}: SaveCustomerCommand): Failure<'card_number'> | undefined =>
  cardNumberProblem('name', name) ??
  cardNumberProblem('phone', phone) ??
  cardNumberProblem('address', address) ??
  cardNumberProblem('notes', notes) ??
  cardNumberProblem('allergy', words.join(' / '));

type Said = Pick<CustomerAllergyRow, 'allergen' | 'words'>;

const saidBy = ({ allergens, words }: SaveCustomerCommand, before: readonly Said[]): Said[] => [
  ...(allergens === undefined
    ? before.filter(({ allergen }) => allergen !== null)
    : allergens.map((allergen) => ({ allergen, words: null }))),
  ...(words === undefined
    ? before.filter(({ allergen }) => allergen === null)
    : words.map((text) => ({ allergen: null, words: text }))),
];

/** What stands already is not written again; what another register noted meanwhile is not touched. */
const allergyFacts = (
  customerId: string,
  before: readonly CustomerAllergyRow[],
  command: SaveCustomerCommand,
  context: DecisionContext,
): Fact[] => {
  const wanted = new Map(saidBy(command, before).map((said) => [allergyKey(said), said]));
  const had = new Set(before.map(allergyKey));
  return [
    ...[...wanted]
      .filter(([key]) => !had.has(key))
      .map(([, said]) =>
        rowFact('customer_allergy', { id: context.ids('customerAllergy'), customerId, ...said }),
      ),
    ...before
      .filter((row) => !wanted.has(allergyKey(row)))
      .map(({ id }): Fact => ({ kind: 'customer_allergy', id, doc: {}, deleted: true })),
  ];
};

/** Who could not free a check by hand frees none by a record either (rules TX5, CU13). */
const mayExempt = ({ taxExemption }: SaveCustomerCommand, context: DecisionContext) =>
  taxExemption === undefined ? ok(null) : requirePermission(context, 'discount');

const exemptionAs = ({ taxExemption }: SaveCustomerCommand) =>
  taxExemption == null
    ? taxExemption
    : {
        ...taxExemption,
        number: taxExemption.number.trim(),
        reason: taxExemption.reason.trim(),
      };

const tidied = (text: string | null | undefined) => (text === undefined ? undefined : tidy(text));

/** A customer is noted or changed by whoever sells, with or without a hub (rules CU1 to CU4). */
export const decideSaveCustomer = (
  state: CustomerState,
  command: SaveCustomerCommand,
  context: DecisionContext,
): Result<SavedCustomer, SaveCustomerError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const mayFree = mayExempt(command, context);
  if (!mayFree.ok) return mayFree;
  const problem =
    cardProblem(command) ??
    exemptionProblem(command.taxExemption ?? null) ??
    phoneProblem(command.phone) ??
    takenProblem(state, command);
  if (problem !== undefined) return err(problem);
  const { id, name } = command;
  const rest = {
    phone: tidied(command.phone),
    address: tidied(command.address),
    notes: tidied(command.notes),
    taxExemption: exemptionAs(command),
  };
  if (id === undefined) {
    if (name === undefined) return err(failure('name_missing', 'Type a name.', 'name'));
    const customerId = context.ids('customer');
    const row = { id: customerId, name, ...rest, createdAt: context.now };
    const facts = [rowFact('customer', row), ...allergyFacts(customerId, [], command, context)];
    return ok({ customerId, facts });
  }
  if (!state.customers.some((row) => row.id === id))
    return err(failure('unknown_customer', 'This customer is not on the list any more.', 'id'));
  const change = changedColumns('customer', id, { name, ...rest });
  const allergies = allergyFacts(id, state.allergies, command, context);
  return ok({ customerId: id, facts: change === undefined ? allergies : [change, ...allergies] });
};
