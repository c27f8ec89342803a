import { adjustAct, moveAct, takeOffAct } from '@galley/domain';
import { turnCourses } from '../../../apps/pos/src/core/courses/course-clock.ts';
import { turnPromises } from '../../../apps/pos/src/core/order-types/promise-clock.ts';
import type { Random } from '../engine/random.ts';
import type { SimDevice } from '../shop/parts.ts';
import type { World } from '../shop/world.ts';
import { type Desk, type SitDown, sitDown } from '../work/actor.ts';
import { type Outcome, type RegisterCore, registerCore } from '../work/cores.ts';
import { bossOf, holdPortions } from '../work/register-wishes.ts';
import type { Wish, WishDraft } from '../work/wish.ts';
import type { Evening } from './evening.ts';
import { serverId } from './friday-plan.ts';
import { atTable, incident } from './incidents.ts';
import type { Party } from './parties.ts';
import { servedNext } from './serve-party.ts';
import { MOVES, sumsBefore } from './sums-before.ts';

const TAKES_OFF: ReadonlySet<string> = new Set(['removeLine', 'changeLine', 'clearUnsent']);

/** What a manager has to agree to, exactly; undefined: nothing that managers agree to. */
const actOf = ({ core }: RegisterCore, { name, input }: Wish): object | undefined => {
  if (MOVES.has(name)) return moveAct(input as never);
  if (name === 'adjust') return adjustAct(input as never);
  if (name === 'reversePayment') return { type: 'reverse_payment', ...input };
  const { lineId = '' } = input as { lineId?: string };
  const checkId = core.read.line(lineId)?.checkId;
  return TAKES_OFF.has(name) && checkId !== undefined
    ? takeOffAct(checkId, input as Record<string, unknown>)
    : undefined;
};

/** The manager comes and types a PIN; the same is asked again. */
const withApproval = async (register: RegisterCore, wish: Wish): Promise<Outcome> => {
  const { name, input, commandId } = wish;
  const first = await register.run(name, input, commandId);
  const act =
    first.ok || first.error.code !== 'approval_needed' ? undefined : actOf(register, wish);
  if (act === undefined) return first;
  const done = await register.run('approve', { pin: bossOf(register) ?? '', act }, '');
  if (!done.ok) return first;
  const { approvalId } = done.value as { approvalId: string };
  return register.run(name, { ...input, approvalId }, commandId);
};

const learn = (party: Party, value: unknown): void => {
  const { checkId, partyId } = (value ?? {}) as { checkId?: string; partyId?: string };
  const { type } = party.todo[0] ?? {};
  if (type === 'seat' || type === 'open') party.checkId = checkId;
  if (type === 'book') party.partyId = partyId;
};

/** What a register does by itself each second. */
const tick = (register: RegisterCore): void => {
  holdPortions(register);
  turnCourses(register.core);
  turnPromises(register.core);
};

const INCIDENT = 0.14;
const ANYBODYS = 0.12;
const AT_THE_TABLE = 0.8;

/** A server at a register: guests first, and whatever else happens. */
const serverDesk = (
  world: World,
  evening: Evening,
  device: SimDevice,
  register: RegisterCore,
): Desk => {
  const own = Number(device.name.slice(-1));
  const serve = (random: Random): WishDraft | undefined => {
    const party = evening.waitingFor(random.chance(ANYBODYS) ? undefined : own);
    const step = party?.todo[0];
    if (party === undefined || step === undefined) return undefined;
    const served = servedNext(register, party, step, random);
    if (served === 'over') evening.served(party);
    if (served === 'wait') evening.refused(party);
    if (typeof served === 'string') return undefined;
    party.busy = device.name;
    return { ...served, party: party.number };
  };
  return {
    async wish(random) {
      tick(register);
      const table = evening.together.get(device.name);
      if (table !== undefined && random.chance(AT_THE_TABLE))
        return atTable(register, table, random);
      return random.chance(INCIDENT) ? incident(register, random) : serve(random);
    },
    async run(wish) {
      const { withdraw = [] } = wish.input as { withdraw?: readonly string[] };
      for (const allergyId of withdraw) evening.withdrawn.add(allergyId);
      const compare = sumsBefore(world, device, register, wish);
      const outcome = await withApproval(register, wish);
      compare(outcome);
      return outcome;
    },
    heard(wish, outcome) {
      const party = evening.party(wish.party ?? 0);
      if (party === undefined) return;
      party.busy = undefined;
      if (!outcome.ok) evening.refused(party);
      else learn(party, outcome.value);
      if (!outcome.ok) return;
      // A check in several parts is paid part by part.
      if (party.todo[0]?.type !== 'pay') evening.served(party);
    },
  };
};

/** Who works where on a Friday: servers at registers, everybody else as on any day. */
export const fridaySitDown =
  (evening: Evening): SitDown =>
  async (world, device, running) => {
    if (device.kind !== 'register') return sitDown(world, device, running);
    const register = registerCore(world, running);
    const employee = serverId(Number(device.name.slice(-1)));
    if (register.core.read.employee(employee) === undefined) return undefined;
    world.cores.set(device.name, register.core);
    return (await register.login(employee))
      ? serverDesk(world, evening, device, register)
      : undefined;
  };
