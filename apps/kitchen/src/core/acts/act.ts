import { err, type Fact, type Failure, failure, type Json, ok, type Result } from '@galley/base';
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

type Call = {
  readonly commandId: string;
  /** Event time of a recorded act, ms. */
  readonly at?: number | undefined;
};

type Act = Call & {
  readonly decide: (context: DecisionContext) => Result<Fact[], Failure>;
};

type Answering<T extends Json> = Call & {
  readonly decide: (
    context: DecisionContext,
  ) => Result<{ readonly facts: Fact[]; readonly result: T }, Failure>;
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

/** Decides and commits in one go; the same command id again changes nothing and answers the same. */
export const answer = <T extends Json>(
  core: KitchenCore,
  { commandId, at, decide }: Answering<T>,
): Result<T, Failure> => {
  const known = core.replica.commandResult(commandId);
  if (known !== undefined) return ok(known as T);
  const context = contextOf(core, at);
  if (!context.ok) return context;
  const decided = decide(context.value);
  if (!decided.ok) return decided;
  const { facts, result } = decided.value;
  const done = core.replica.commit({ facts, command: { id: commandId, result } });
  return done.ok ? ok(result) : done;
};

/** An act that has nothing to answer. */
export const act = (core: KitchenCore, { decide, ...call }: Act): Result<null, Failure> =>
  answer(core, {
    ...call,
    decide: (context) => {
      const facts = decide(context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    },
  });
