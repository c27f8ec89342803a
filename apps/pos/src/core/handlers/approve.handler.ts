import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  APPROVES,
  type ApproveCommand,
  approveCommand,
  approverLacks,
  isPermitted,
} from '@galley/domain';
import { actingNow, findStaff } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { identify } from '../staff/identify.ts';
import type { PosHandler } from './handler.ts';

/** What somebody else has to agree to, whatever one may do oneself. */
const ANOTHER: ReadonlySet<string> = new Set(['void', 'adjust', 'take_off']);

const grant = (
  core: PosCore,
  approverId: string,
  actorId: string,
  { act }: ApproveCommand,
): Result<{ approvalId: string; approverName: string }, Failure> => {
  const staff = findStaff(core, approverId);
  if (staff === undefined || !isPermitted(staff.role.permissions, APPROVES[act.type])) {
    return err(approverLacks(act.type));
  }
  if (ANOTHER.has(act.type) && approverId === actorId) {
    return err(failure('self_approval', 'Nobody approves their own act. Ask another manager.'));
  }
  const approval = {
    id: core.ids('approval'),
    approverId,
    actorId,
    permissions: staff.role.permissions,
    discountLimitPpm: staff.role.discountLimitPpm,
    act,
    grantedAt: core.clock.now(),
  };
  core.approvals.give(approval);
  return ok({ approvalId: approval.id, approverName: staff.employee.name });
};

export const approveHandler: PosHandler<'approve'> = (core) => ({
  schema: approveCommand,
  async run(command, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    const found = await identify(core, command);
    return found.ok ? grant(core, found.value, acting.value.employee.id, command) : found;
  },
});
