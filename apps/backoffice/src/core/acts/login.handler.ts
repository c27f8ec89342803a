import { err, failure, ok } from '@galley/base';
import { eventFact } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../../contract/index.ts';
import { actorOf, personActor } from '../actors.ts';
import type { Office } from '../office.ts';
import { contextOf, store } from './act.ts';
import { pinCandidates } from './pin-candidates.ts';

/** Everyone who works here, so that a cook hears why the office stays shut instead of "wrong PIN". */
const candidates = (office: Office) =>
  pinCandidates(
    office,
    office.reads
      .employees()
      .filter((row) => row.active === 1)
      .map((row) => row.id),
  );

const enter = (office: Office, employeeId: string, commandId: string) => {
  const actor = personActor(office, employeeId);
  if (actor === undefined || !actor.permissions.includes('view_sales'))
    return err(
      failure('not_allowed', 'Your role does not open the back office. Ask a manager.', 'pin'),
    );
  const context = contextOf(office, actor);
  if (!context.ok) return context;
  const sessionId = office.sessions.open(employeeId);
  const session = { sessionId, ...actor, permissions: [...actor.permissions] };
  const stored = store(office, commandId, [eventFact(context.value, 'login', employeeId)], session);
  office.invalidate(['session']);
  return stored;
};

/** Opens a session for whoever the PIN names, if the role may see sales (rules OF1 and OF2). */
export const loginHandler = (office: Office): CommandHandler<BackOfficeContract, 'login'> => ({
  schema: z.object({ pin: z.string().min(1).max(20) }),
  run: async ({ pin }, { commandId }) => {
    const found = await office.pins.identify(pin, candidates(office));
    return found.ok ? enter(office, found.value, commandId) : found;
  },
});

export const logoutHandler = (office: Office): CommandHandler<BackOfficeContract, 'logout'> => ({
  schema: z.object({}),
  run: (_input, { session, commandId }) => {
    const actor = actorOf(office, session);
    if (session === undefined || actor === undefined || actor.employeeId === null) return ok(null);
    const context = contextOf(office, actor);
    if (!context.ok) return context;
    office.sessions.close(session);
    office.invalidate(['session']);
    const facts = [eventFact(context.value, 'logout', actor.employeeId)];
    return store(office, commandId, facts, null);
  },
});
