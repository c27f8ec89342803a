import { err, type Fact, type Failure, failure, type Json, ok, type Result } from '@galley/base';
import type { DecisionContext } from '@galley/domain';
import { type Actor, requireActor } from '../actors.ts';
import { hubNow, type Office } from '../office.ts';
import { currentDate, ownSite } from '../reads/business-day.ts';

/** What stands as the person in rules when nobody but the command line acts. */
const COMMAND_LINE = 'command line';

export const contextOf = (
  office: Office,
  actor: Actor,
): Result<DecisionContext, Failure<'not_ready'>> => {
  const identity = office.replica.identity();
  const site = ownSite(office);
  if (identity === undefined || site === undefined)
    return err(
      failure(
        'not_ready',
        'The back office has not received its site yet. Wait until it has caught up.',
      ),
    );
  return ok({
    now: hubNow(office),
    businessDate: currentDate(office, site),
    ids: office.ids,
    employeeId: actor.employeeId ?? COMMAND_LINE,
    permissions: actor.permissions,
    voidLimitMinor: null,
    deviceId: identity.deviceId,
    deviceNumber: identity.number,
    siteId: identity.siteId,
    tenantId: identity.tenantId,
  });
};

/** An event of the command line names no person and says how it came about (rule OF4). */
const asHouse = (fact: Fact): Fact =>
  fact.kind === 'event'
    ? {
        ...fact,
        doc: {
          ...fact.doc,
          employeeId: null,
          detail: { ...(fact.doc.detail as { [key: string]: Json }), by: COMMAND_LINE },
        },
      }
    : fact;

type Decided<T> = { readonly facts: readonly Fact[]; readonly result: T };

type Act<T> = {
  readonly session: string | undefined;
  readonly commandId: string;
  readonly decide: (context: DecisionContext) => Result<Decided<T>, Failure>;
};

/** Commits what was decided; the same command id again gets the first one's answer. */
export const store = <T extends Json>(
  office: Office,
  commandId: string,
  facts: readonly Fact[],
  result: T,
): Result<T, Failure> => {
  const done = office.replica.commit({ facts, command: { id: commandId, result } });
  return done.ok ? ok(done.value.result as T) : done;
};

/** Looks who acts, decides on the rows as they are now, and commits in one go. */
export const act = <T extends Json>(
  office: Office,
  { session, commandId, decide }: Act<T>,
): Result<T, Failure> => {
  const before = office.replica.commandResult(commandId);
  if (before !== undefined) return ok(before as T);
  const actor = requireActor(office, session);
  if (!actor.ok) return actor;
  const context = contextOf(office, actor.value);
  if (!context.ok) return context;
  const decided = decide(context.value);
  if (!decided.ok) return decided;
  const { facts, result } = decided.value;
  const signed = actor.value.employeeId === null ? facts.map(asHouse) : facts;
  return store(office, commandId, signed, result);
};
