import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { eventFact, loginCommand } from '@galley/domain';
import type { SessionView } from '../../contract/index.ts';
import { currentDay, decisionContext, findStaff, requireSite } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { sessionView } from '../queries/session.query.ts';
import { identify } from '../staff/identify.ts';
import type { PosHandler } from './handler.ts';

/** The login is recorded, but not the session: it must not be had again by a repeated command id. */
const startSession = (core: PosCore, employeeId: string): Result<SessionView, Failure> => {
  const site = requireSite(core);
  if (!site.ok) return site;
  const staff = findStaff(core, employeeId);
  if (staff === undefined) {
    return err(failure('not_logged_in', 'This person no longer works here. Ask a manager.'));
  }
  const day = currentDay(core, site.value);
  const context = decisionContext(core, employeeId, staff.role, day.businessDate);
  const facts = [...day.facts, eventFact(context, 'login', employeeId)];
  const done = core.replica.commit({ facts });
  if (!done.ok) return done;
  const sessionId = core.sessions.open(employeeId);
  core.sync.setOpen(true);
  core.invalidate(['session']);
  return ok(sessionView(sessionId, staff.employee, staff.role));
};

export const loginHandler: PosHandler<'login'> = (core) => ({
  schema: loginCommand,
  async run(proof) {
    const found = await identify(core, proof);
    core.invalidate(['session']);
    return found.ok ? startSession(core, found.value) : found;
  },
});
