import type { Fact, Result } from '@galley/base';
import {
  type ApprovalError,
  agreedLess,
  type CheckRows,
  type DecisionContext,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { printedAt } from '../read/printed.ts';

/** The facts of a command that may make a printed check come to less, with the consent that it came with (rule GC9). */
export const agreedHere = (
  core: PosCore,
  rows: CheckRows,
  facts: readonly Fact[],
  command: { readonly approvalId?: string },
  context: DecisionContext,
): Result<readonly Fact[], ApprovalError> => {
  const approval = core.approvals.peek(command.approvalId);
  const consent = { printedAt: printedAt(core.read, rows.check.id), approval };
  return agreedLess(rows, facts, command, consent, context);
};
