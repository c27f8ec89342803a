import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import type { DecisionContext } from '@galley/domain';
import { hubNow, type KitchenCore } from '../kitchen-core.ts';
import { businessDateOf, ownSite } from '../reads/business-day.ts';

/** A kitchen screen acts as its station: nobody logs in, and it may do nothing but this. */
const contextOf = (
  core: KitchenCore,
  at: number | undefined,
): Result<DecisionContext, Failure<'not_ready'>> => {
  const identity = core.replica.identity();
  const site = ownSite(core);
  if (identity === undefined || site === undefined)
    return err(
      failure(
        'not_ready',
        'This screen has not received its site yet. Wait until it has caught up.',
      ),
    );
  return ok({
    now: at ?? hubNow(core),
    businessDate: businessDateOf(core, site),
    ids: core.ids,
    employeeId: identity.deviceId,
    permissions: ['bump', 'mark_out'],
    voidLimitMinor: null,
    deviceId: identity.deviceId,
    deviceNumber: identity.number,
    siteId: identity.siteId,
    tenantId: identity.tenantId,
    replayed: at !== undefined,
  });
};

type Act = {
  readonly commandId: string;
  /** Event time of a recorded act, ms. */
  readonly at?: number | undefined;
  readonly decide: (context: DecisionContext) => Result<Fact[], Failure>;
};

/** One decision for each ticket that a ticket of the screen stands for; none where one of them is refused. */
export const decideEach = <T, E extends Failure>(
  parts: readonly T[],
  decide: (part: T) => Result<Fact[], E>,
): Result<Fact[], E> => {
  const facts: Fact[] = [];
  for (const part of parts) {
    const decided = decide(part);
    if (!decided.ok) return decided;
    facts.push(...decided.value);
  }
  return ok(facts);
};

/** Decides and commits in one go; the same command id again changes nothing. */
export const act = (core: KitchenCore, { commandId, at, decide }: Act): Result<null, Failure> => {
  if (core.replica.commandResult(commandId) !== undefined) return ok(null);
  const context = contextOf(core, at);
  if (!context.ok) return context;
  const facts = decide(context.value);
  if (!facts.ok) return facts;
  const done = core.replica.commit({
    facts: facts.value,
    command: { id: commandId, result: null },
  });
  return done.ok ? ok(null) : done;
};
