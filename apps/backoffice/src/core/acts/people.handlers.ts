import { err, type Failure, ok, type Result } from '@galley/base';
import {
  decideSaveEmployee,
  decideSetPin,
  pinProblem,
  requirePermission,
  saveEmployeeCommand,
  setPinCommand,
  unsuitablePin,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import { requireActor } from '../actors.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';
import { pinCandidates } from './pin-candidates.ts';

export const saveEmployeeHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveEmployee'> => ({
  schema: saveEmployeeCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const state = { employees: office.reads.employees(), roles: office.reads.roles() };
        const saved = decideSaveEmployee(state, input, context);
        if (!saved.ok) return saved;
        const { employeeId, facts } = saved.value;
        return ok({ facts, result: { employeeId } });
      },
    }),
});

/** A PIN names its person, so nobody else of the house, working or not, may have it. */
const takenByOther = (office: Office, employeeId: string, pin: string): Promise<boolean> => {
  const others = [...office.reads.verifiers().keys()].filter((id) => id !== employeeId);
  return office.pins.isTaken(pin, pinCandidates(office, others));
};

const checkPin = async (
  office: Office,
  session: string | undefined,
  { employeeId, pin }: { readonly employeeId: string; readonly pin: string },
): Promise<Result<null, Failure>> => {
  const actor = requireActor(office, session);
  if (!actor.ok) return actor;
  const allowed = requirePermission(actor.value, 'edit_staff');
  if (!allowed.ok) return allowed;
  const problem = pinProblem(pin);
  if (problem !== undefined) return err(problem);
  return (await takenByOther(office, employeeId, pin)) ? err(unsuitablePin()) : ok(null);
};

export const setPinHandler = (office: Office): CommandHandler<BackOfficeContract, 'setPin'> => ({
  schema: setPinCommand,
  run: async (input, call) => {
    const sound = await checkPin(office, call.session, input);
    if (!sound.ok) return sound;
    const verifier = await office.pins.hash(input.employeeId, input.pin);
    return act(office, {
      ...call,
      decide: (context) => {
        const { employeeId } = input;
        const facts = decideSetPin(office.reads.employees(), { employeeId, verifier }, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    });
  },
});
