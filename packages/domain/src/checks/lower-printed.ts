import { err, type Fact, ok, type Result } from '@galley/base';
import { type DecisionContext, isPermitted } from '../decision.ts';
import { eventFact } from '../event-fact.ts';
import type { EventRow } from '../rows.ts';
import { type ApprovalError, approveAct } from '../staff/approval.ts';
import { type Consent, takeOffAct } from './after-print.ts';
import { applyFacts } from './apply-facts.ts';
import type { CheckRows } from './check-rows.ts';
import { projectCheck } from './project-check.ts';

/** `field` of the failure where consent is lacking because a printed check would come to less. */
export const LOWERED_FIELD = 'totalMinor';

/**
 * Who consented that a printed check comes to less by these facts; null: nobody had to (rule GC9).
 * Whoever may approve voids consents by doing it.
 */
export const lowerConsent = (
  rows: CheckRows,
  facts: readonly Fact[],
  command: Record<string, unknown>,
  { printedAt, approval }: Consent,
  context: DecisionContext,
): Result<string | null, ApprovalError> => {
  if (printedAt === undefined) return ok(null);
  const after = projectCheck(applyFacts(rows, facts)).totalMinor;
  if (after >= projectCheck(rows).totalMinor) return ok(null);
  if (isPermitted(context.permissions, 'approve_void')) return ok(context.employeeId);
  const agreed = approveAct(approval, takeOffAct(rows.check.id, command), context);
  return agreed.ok ? ok(agreed.value.approverId) : err({ ...agreed.error, field: LOWERED_FIELD });
};

/** Events that tell why a check comes to something else. */
const TELLING: ReadonlySet<unknown> = new Set([
  'order_type_changed',
  'tax_exempted',
  'delivery_zone_chosen',
]);

const isTelling = ({ kind, doc }: Fact): boolean => kind === 'event' && TELLING.has(doc['type']);

const signed = (fact: Fact, approvedBy: string): Fact => {
  const { detail } = fact.doc as Pick<EventRow, 'detail'>;
  return isTelling(fact)
    ? { ...fact, doc: { ...fact.doc, detail: { ...detail, approvedBy } } }
    : fact;
};

/** Another fee that followed from what was said of the guest. */
const zoneEvent = (rows: CheckRows, facts: readonly Fact[], context: DecisionContext): Fact => {
  const zoneOf = (some: CheckRows) => projectCheck(some).delivery?.zone ?? null;
  const names = { from: zoneOf(rows), to: zoneOf(applyFacts(rows, facts)) };
  return eventFact(context, 'delivery_zone_chosen', rows.check.id, names);
};

/** The same facts, telling who consented where a printed check comes to less by them (rule GC9). */
export const agreedLess = (
  rows: CheckRows,
  facts: readonly Fact[],
  command: Record<string, unknown>,
  consent: Consent,
  context: DecisionContext,
): Result<readonly Fact[], ApprovalError> => {
  const agreed = lowerConsent(rows, facts, command, consent, context);
  if (!agreed.ok) return agreed;
  const approverId = agreed.value;
  if (approverId === null) return ok(facts);
  const told = facts.some(isTelling) ? facts : [...facts, zoneEvent(rows, facts, context)];
  return ok(told.map((fact) => signed(fact, approverId)));
};
