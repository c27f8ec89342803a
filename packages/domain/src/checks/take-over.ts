import { ok, type Result } from '@galley/base';
import { type DecisionContext, isPermitted } from '../decision.ts';
import type { CheckRow } from '../rows.ts';
import {
  type Approval,
  type ApprovalError,
  type ApprovedAct,
  approveAct,
} from '../staff/approval.ts';
import { type CheckState, hasLiveLine } from './project-check.ts';

/** Who looks after the guests of a check. */
export const serverOf = ({ serverId, openedBy }: Pick<CheckRow, 'serverId' | 'openedBy'>): string =>
  serverId ?? openedBy;

/** The check is somebody else's, and the role of the person who acts does not take over such (rule MV23). */
export const needsTakeOver = (
  check: Pick<CheckRow, 'serverId' | 'openedBy'>,
  { employeeId, permissions }: Pick<DecisionContext, 'employeeId' | 'permissions'>,
): boolean => serverOf(check) !== employeeId && !isPermitted(permissions, 'take_over_check');

/** Who consented to exactly this act on a check of somebody else; null where nobody had to (rule MV23). */
export const takeOverConsent = (
  check: CheckRow,
  act: ApprovedAct,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string | null, ApprovalError> => {
  if (!needsTakeOver(check, context)) return ok(null);
  const agreed = approveAct(approval, act, context);
  return agreed.ok ? ok(agreed.value.approverId) : agreed;
};

/** A move takes over whatever check of another server it leaves nothing on, as a merge does. */
export const movesTakeOver = (
  before: readonly CheckState[],
  after: readonly CheckState[],
  context: DecisionContext,
): boolean => {
  const had = new Map(before.map((state) => [state.check.id, state.lines]));
  const emptied = after.filter(
    ({ check, lines }) => !hasLiveLine(lines) && hasLiveLine(had.get(check.id) ?? []),
  );
  const filled = after.filter(
    ({ check, lines }) => lines.length > (had.get(check.id)?.length ?? 0),
  );
  return emptied.some(
    ({ check }) =>
      needsTakeOver(check, context) &&
      filled.some((state) => serverOf(state.check) !== serverOf(check)),
  );
};
