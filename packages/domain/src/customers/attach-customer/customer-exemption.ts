import { type Fact, type Failure, ok, type Result } from '@galley/base';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import type { TaxExemption } from '../../checks/checks.table.ts';
import type { DecisionContext } from '../../decision.ts';
import type { CheckRow, CustomerRow } from '../../rows.ts';
import { exemptFacts } from '../../tax/exempt-check/exempt-check.rule.ts';

/** What frees the checks of a customer of tax on a business date; null: nothing, or not any more (rule CU13). */
export const exemptionOn = (
  customer: CustomerRow | undefined,
  businessDate: string,
): TaxExemption | null => {
  const held = customer?.taxExemption ?? null;
  if (customer === undefined || held === null) return null;
  const { number, reason, until } = held;
  const over = until !== null && businessDate > until;
  return over ? null : { number, reason, customerId: customer.id };
};

/** What was typed at the check stays, whoever it belongs to; what came from a customer goes with them. */
const exemptionNext = (check: CheckRow, customer: CustomerRow | undefined): TaxExemption | null => {
  const now = check.taxExemption ?? null;
  const typed = now !== null && now.customerId === undefined;
  return typed ? now : exemptionOn(customer, check.businessDate);
};

const isSame = (a: TaxExemption | null, b: TaxExemption | null): boolean =>
  a?.number === b?.number && a?.reason === b?.reason && a?.customerId === b?.customerId;

/**
 * A check that is given to a customer is freed of tax by what their record holds, and taxed again when it is taken from
 * them (rule CU14). `attached`: the facts that say whose it is; answered with them.
 */
export const withExemption = (
  rows: CheckRows,
  attached: readonly Fact[],
  customer: CustomerRow | undefined,
  context: DecisionContext,
): Result<readonly Fact[], Failure<'paid_already'>> => {
  const next = exemptionNext(rows.check, customer);
  if (isSame(rows.check.taxExemption ?? null, next)) return ok(attached);
  const freed = exemptFacts(applyFacts(rows, attached), next, context);
  return freed.ok ? ok([...attached, ...freed.value.facts]) : freed;
};
