import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type CorrectPunchCommand,
  correctPunchCommand,
  type DecisionContext,
  decideCorrectPunch,
  decidePunch,
  isPermitted,
  loginCommand,
  type PunchCommand,
  punchCommand,
  type SiteRow,
} from '@galley/domain';
import type { CallContext } from '@galley/shell/contract';
import { z } from 'zod';
import { act, commitAct, currentDay, decisionContext, findStaff, requireSite } from '../acting.ts';
import { plainAct } from '../floor/floor.handlers.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { identify } from '../staff/identify.ts';
import {
  clockedFrom,
  clockFace,
  clockList,
  daysBefore,
  jobsOf,
  openChecksOf,
  openFundsOf,
} from './clock-face.ts';

const passText = z.string().min(1).max(80);

const left = (): Failure<'clock_left'> =>
  failure('clock_left', 'That took longer than a minute. Type your PIN again.');

const staffOf = (core: PosCore, pass: string) => findStaff(core, core.clockPasses.use(pass));

export const openClockHandler: PosHandler<'openClock'> = (core) => ({
  schema: loginCommand,
  async run(proof) {
    const site = requireSite(core);
    if (!site.ok) return site;
    const found = await identify(core, proof);
    core.invalidate(['session']);
    if (!found.ok) return found;
    const staff = findStaff(core, found.value);
    if (staff === undefined) return err(left());
    return ok(clockFace(core, core.clockPasses.give(found.value), staff));
  },
});

type Decide = (context: DecisionContext, site: SiteRow) => Result<Fact[], Failure>;

/** Commits what the person of a pass decided, once; the first act of a day opens it. */
const actByPass = (
  core: PosCore,
  { commandId }: CallContext,
  pass: string,
  decide: Decide,
): Result<null, Failure> => {
  if (core.replica.commandResult(commandId) !== undefined) return ok(null);
  const site = requireSite(core);
  if (!site.ok) return site;
  const staff = staffOf(core, pass);
  if (staff === undefined) return err(left());
  const day = currentDay(core, site.value);
  const context = decisionContext(core, staff.employee.id, staff.role, day.businessDate);
  const decided = decide(context, site.value);
  if (!decided.ok) return decided;
  return commitAct(core, commandId, { facts: [...day.facts, ...decided.value], result: null });
};

/** Another person who may correct punches agrees by PIN that checks stay open. */
const approverOf = async (
  core: PosCore,
  pin: string | undefined,
): Promise<Result<string | null, Failure>> => {
  if (pin === undefined) return ok(null);
  const found = await identify(core, { pin });
  core.invalidate(['session']);
  if (!found.ok) return found;
  const staff = findStaff(core, found.value);
  return staff !== undefined && isPermitted(staff.role.permissions, 'correct_punches')
    ? ok(found.value)
    : err(
        failure(
          'approver_lacks_permission',
          'Only someone who may correct punches of the time clock can agree to this. Ask a manager.',
        ),
      );
};

const punchFacts =
  (core: PosCore, command: PunchCommand, approvedBy: string | null): Decide =>
  (context) =>
    decidePunch(
      {
        rows: core.read.punchesOf(context.employeeId, clockedFrom(core, context.now)),
        jobs: jobsOf(core, context.employeeId),
        breakTypes: core.read.breakTypes(),
        openChecks: openChecksOf(core, context.employeeId).map(({ id }) => id),
        openFunds: openFundsOf(core, context.employeeId).map(({ id }) => id),
        approvedBy,
      },
      command,
      context,
    );

export const punchHandler: PosHandler<'punch'> = (core) => ({
  schema: punchCommand.extend({
    pass: passText,
    managerPin: loginCommand.shape.pin,
  }),
  async run({ pass, managerPin, ...command }, call) {
    const approver = await approverOf(core, managerPin);
    if (!approver.ok) return approver;
    const done = actByPass(core, call, pass, punchFacts(core, command, approver.value));
    if (!done.ok) return done;
    const staff = staffOf(core, pass);
    return staff === undefined ? err(left()) : ok(clockFace(core, pass, staff));
  },
});

/** Whose punch a correction is about, and from when their punches matter to it. */
const aboutOf = (core: PosCore, correction: CorrectPunchCommand) => {
  if ('subjectId' in correction)
    return { owner: core.read.punchOwner(correction.subjectId), date: '9999' };
  const { wall } = correction.act === 'shift' ? correction.in : correction;
  // A day that the calendar does not have is refused by the rule: its month it has.
  return { owner: correction.employeeId, date: daysBefore(`${wall.slice(0, 7)}-01`, 2) };
};

const correctionFacts =
  (core: PosCore, correction: CorrectPunchCommand): Decide =>
  (context, site) => {
    const { owner, date } = aboutOf(core, correction);
    const from = clockedFrom(core, context.now);
    const rows = core.read.punchesOf(owner ?? '', date < from ? date : from);
    const lists = { jobs: core.read.jobs(), breakTypes: core.read.breakTypes() };
    const isKnown = (id: string): boolean => core.read.employee(id) !== undefined;
    return decideCorrectPunch({ rows, site, ...lists, isKnown }, correction, context);
  };

/** By the pass of the time clock, or by who is logged in at the window. */
export const correctPunchHandler: PosHandler<'correctPunch'> = (core) => ({
  schema: z.object({ pass: passText.exactOptional(), correction: correctPunchCommand }),
  run: ({ pass, correction }, call) => {
    const decide = correctionFacts(core, correction);
    if (pass !== undefined) return actByPass(core, call, pass, decide);
    return act(core, call, ({ context, site }) => plainAct(decide(context, site)));
  },
});

export const clockListQuery: PosQuery<'clockList'> = (core) => ({
  schema: noParams.extend({ pass: passText }),
  kinds: ['punch', 'punch_correction', 'job', 'employee', 'device'],
  ask({ pass }) {
    const staff = findStaff(core, core.clockPasses.holder(pass));
    const may = staff !== undefined && isPermitted(staff.role.permissions, 'correct_punches');
    return ok(may ? clockList(core) : null);
  },
});
