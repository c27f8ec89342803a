import { err, type Failure, ok, type Result } from '@galley/base';
import {
  badgeProblem,
  badgeSecret,
  badgeTaken,
  decideSetBadge,
  requirePermission,
  type SetBadgeCommand,
  setBadgeCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import { requireActor } from '../actors.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

/** A badge names its person; what is on goods names none. */
const isTaken = async (office: Office, employeeId: string, code: string): Promise<boolean> => {
  const others = [...office.reads.badges()]
    .filter(([id]) => id !== employeeId)
    .map(([id, verifier]) => ({ employeeId: id, verifier }));
  const onGoods = office.reads.modifierState().items.some(({ barcode }) => barcode === code.trim());
  return onGoods || (await office.pins.isTaken(badgeSecret(code), others));
};

const checkBadge = async (
  office: Office,
  session: string | undefined,
  { employeeId, code }: SetBadgeCommand,
): Promise<Result<string | null, Failure>> => {
  const actor = requireActor(office, session);
  if (!actor.ok) return actor;
  const allowed = requirePermission(actor.value, 'edit_staff');
  if (!allowed.ok) return allowed;
  if (code === null) return ok(null);
  const problem = badgeProblem(code);
  if (problem !== undefined) return err(problem);
  if (await isTaken(office, employeeId, code)) return err(badgeTaken());
  return ok(await office.pins.hash(employeeId, badgeSecret(code)));
};

export const setBadgeHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'setBadge'> => ({
  schema: setBadgeCommand,
  run: async (input, call) => {
    const verifier = await checkBadge(office, call.session, input);
    if (!verifier.ok) return verifier;
    const { employeeId } = input;
    return act(office, {
      ...call,
      decide: (context) => {
        const wish = { employeeId, verifier: verifier.value };
        const facts = decideSetBadge(office.reads.employees(), wish, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    });
  },
});
