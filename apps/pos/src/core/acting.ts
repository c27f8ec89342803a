import type { Fact, Failure, Json, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { DecisionContext, EmployeeRow, RoleRow, SiteRow } from '@galley/domain';
import type { CallContext } from '@galley/shell/contract';
import type { OutboxJob } from '@galley/sync/replica';
import { businessDay } from './business-day.ts';
import { tillOf } from './cash/till.ts';
import { exchangeOf } from './currencies/exchange-here.ts';
import type { PosCore } from './pos-core.ts';
import { takePulse } from './printing/pulse.ts';
import type { KickWish } from './records/drawer-kicks.ts';
import { withCharges } from './service-charges/keep-charges.ts';
import { cashStep } from './tax/tax-view.ts';

/** Who acts, where and on which day. */
export type Acting = {
  readonly context: DecisionContext;
  readonly employee: EmployeeRow;
  readonly role: RoleRow;
  readonly site: SiteRow;
};

/** What a handler wants written, and what it answers. */
export type Act<T> = {
  readonly facts: readonly Fact[];
  readonly result: T;
  readonly outbox?: readonly OutboxJob[];
  /** A drawer that is to be opened once that is written. */
  readonly pulse?: KickWish;
};

export type NotReady = Failure<'not_logged_in' | 'no_site'>;

export const requireSite = (core: PosCore): Result<SiteRow, Failure<'no_site'>> => {
  const site = core.read.site(core.identity.siteId);
  return site === undefined
    ? err(
        failure(
          'no_site',
          "The site's data have not arrived yet. Check that a hub is reachable and wait a moment.",
        ),
      )
    : ok(site);
};

/** The employee with a role, as long as they work here. */
export const findStaff = (
  core: PosCore,
  employeeId: string | undefined,
): { employee: EmployeeRow; role: RoleRow } | undefined => {
  const employee = employeeId === undefined ? undefined : core.read.employee(employeeId);
  const role = employee?.active === 1 ? core.read.role(employee.roleId) : undefined;
  return employee === undefined || role === undefined ? undefined : { employee, role };
};

const requireStaff = (core: PosCore, session: string | undefined) => {
  const staff = findStaff(core, core.sessions.employeeOf(session));
  return staff === undefined
    ? err(failure('not_logged_in', 'Nobody is logged in at this window. Type your PIN.'))
    : ok(staff);
};

/** The business date now, with the fact that opens it if this act is the first of the day. */
export const currentDay = (core: PosCore, site: SiteRow) => {
  return businessDay(core.read, site, core.clock.now());
};

export const decisionContext = (
  core: PosCore,
  employeeId: string,
  role: Pick<RoleRow, 'permissions' | 'voidLimitMinor'> &
    Partial<Pick<RoleRow, 'discountLimitPpm'>>,
  businessDate: string,
): DecisionContext => ({
  now: core.clock.now(),
  businessDate,
  ids: core.ids,
  employeeId,
  permissions: role.permissions,
  voidLimitMinor: role.voidLimitMinor,
  discountLimitPpm: role.discountLimitPpm ?? null,
  deviceId: core.identity.deviceId,
  deviceNumber: core.identity.number,
  siteId: core.identity.siteId,
  tenantId: core.identity.tenantId,
  get cashStepMinor() {
    return cashStep(core.read.site(core.identity.siteId));
  },
  get exchange() {
    return exchangeOf(core.read, core.read.site(core.identity.siteId), businessDate);
  },
  get till() {
    return tillOf(core, employeeId);
  },
});

/** One transaction: facts, answer and device jobs; then the drawer and the printer are told. */
export const commitAct = <T>(core: PosCore, commandId: string, act: Act<T>): Result<T, Failure> => {
  const kick = act.pulse === undefined ? undefined : core.kicks.prepare(act.pulse);
  const papers = act.outbox ?? [];
  const outbox = kick === undefined ? papers : [...papers, kick.job];
  const command = { id: commandId, result: (act.result ?? null) as Json };
  const done = core.replica.commit({ facts: act.facts, command, outbox });
  if (!done.ok) return done;
  if (kick !== undefined) void kick.send();
  if (papers.length > 0) core.printing.handOver();
  return ok(act.result);
};

/** Who acts and on which day; the fact that opens the day comes along when this act is its first. */
export const actingNow = (
  core: PosCore,
  session: string | undefined,
): Result<Acting & { readonly dayFacts: readonly Fact[] }, NotReady> => {
  const site = requireSite(core);
  if (!site.ok) return site;
  const staff = requireStaff(core, session);
  if (!staff.ok) return staff;
  const day = currentDay(core, site.value);
  const { employee, role } = staff.value;
  const context = decisionContext(core, employee.id, role, day.businessDate);
  return ok({ context, employee, role, site: site.value, dayFacts: day.facts });
};

/**
 * Carries out a command of the person at the window: a command id that was carried out before gets its
 * stored answer, everything else is decided on the rows of this moment and committed at once.
 */
export const act = <T>(
  core: PosCore,
  call: CallContext,
  decide: (acting: Acting) => Result<Act<T>, Failure>,
): Result<T, Failure> => {
  const stored = core.replica.commandResult(call.commandId);
  if (stored !== undefined) return ok(stored as T);
  const acting = actingNow(core, call.session);
  if (!acting.ok) return acting;
  const decided = decide(acting.value);
  if (!decided.ok) return decided;
  const { employee, context } = acting.value;
  const facts = [...acting.value.dayFacts, ...withCharges(core, decided.value.facts, context)];
  const { jobs: outbox, pulse } = takePulse(decided.value.outbox ?? []);
  return commitAct(core, call.commandId, {
    ...decided.value,
    facts,
    outbox,
    ...(pulse === undefined ? {} : { pulse: { ...pulse, employeeId: employee.id } }),
  });
};
