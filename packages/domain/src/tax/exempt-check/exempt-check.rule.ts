import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { applyFacts } from '../../checks/apply-facts.ts';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import type { TaxExemption } from '../../checks/checks.table.ts';
import { mergesOf } from '../../checks/crossed-merges.ts';
import { cardNumberProblem, tidy } from '../../checks/free-text.ts';
import { projectCheck, projectKin } from '../../checks/project-check.ts';
import { splitsOf } from '../../checks/splits-of.ts';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { ExemptCheckCommand } from './exempt-check.command.ts';

export type ExemptCheckError =
  | NotAllowed
  | CheckClosed
  | Failure<'number_missing' | 'reason_missing' | 'card_number' | 'paid_already'>;

/** `beforeMinor` and `afterMinor`: what the check came to, and comes to now. */
export type ExemptedCheck = {
  readonly facts: readonly Fact[];
  readonly beforeMinor: number;
  readonly afterMinor: number;
};

/** What is wrong with an exemption as it was typed, at a check or for a customer. */
export const exemptionProblem = (
  exemption: TaxExemption | null,
): Failure<'number_missing' | 'reason_missing' | 'card_number'> | undefined => {
  if (exemption === null) return undefined;
  if (tidy(exemption.number) === null) {
    return failure(
      'number_missing',
      'No number was typed. Type the number of the certificate that frees the guest of tax.',
      'number',
    );
  }
  if (tidy(exemption.reason) === null) {
    return failure(
      'reason_missing',
      'No reason was typed. Say who is free of tax: a school, an embassy.',
      'reason',
    );
  }
  return (
    cardNumberProblem('number', exemption.number) ?? cardNumberProblem('reason', exemption.reason)
  );
};

const tidied = (exemption: ExemptCheckCommand['exemption']): TaxExemption | null =>
  exemption === null ? null : { number: exemption.number.trim(), reason: exemption.reason.trim() };

/** Frees a check of tax, or taxes it again (rules TX6 to TX8, TX11). What was paid already is not made too much by it. */
export const exemptFacts = (
  rows: CheckRows,
  taxExemption: TaxExemption | null,
  context: DecisionContext,
): Result<ExemptedCheck, Failure<'paid_already'>> => {
  const before = projectCheck(rows);
  const change = { kind: 'check', id: rows.check.id, doc: { taxExemption } };
  const after = projectKin(applyFacts(rows, [change]));
  if (before.overpaidMinor === 0 && after.some(({ overpaidMinor }) => overpaidMinor > 0)) {
    return err(
      failure(
        'paid_already',
        'More was paid on it than it would come to then. Undo that payment first.',
        'checkId',
      ),
    );
  }
  const told = eventFact(context, 'tax_exempted', rows.check.id, {
    number: taxExemption?.number ?? null,
    reason: taxExemption?.reason ?? null,
    merges: mergesOf(rows.moves).join(' '),
    splits: splitsOf(rows).join(' '),
  });
  const afterMinor = after[0]?.totalMinor ?? before.totalMinor;
  return ok({ facts: [change, told], beforeMinor: before.totalMinor, afterMinor });
};

/** Frees a check of tax by what its guest showed, or taxes it again: by whoever may give discounts (rules TX5, TX11). */
export const decideExemptCheck = (
  rows: CheckRows,
  command: ExemptCheckCommand,
  context: DecisionContext,
): Result<ExemptedCheck, ExemptCheckError> => {
  const allowed = requirePermission(context, 'discount');
  if (!allowed.ok) return allowed;
  const open = requireOpen(projectCheck(rows));
  if (!open.ok) return open;
  const problem = exemptionProblem(command.exemption);
  if (problem !== undefined) return err(problem);
  return exemptFacts(rows, tidied(command.exemption), context);
};
