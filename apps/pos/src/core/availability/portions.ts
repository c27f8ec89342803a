import {
  err,
  type Fact,
  type Failure,
  failure,
  type IdSource,
  ok,
  type Result,
} from '@galley/base';
import { type Countdown, type DecisionContext, eventFact } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import type { PosPorts } from '../pos-ports.ts';

const SUBJECT_KIND = 'portions';
const subjectOf = (countdownId: string) => ({ subjectKind: SUBJECT_KIND, subjectId: countdownId });

export type PortionsElsewhere = Failure<'portions_elsewhere'>;

/** How a sale came by its portions: granted to this register, counted by the site alone, or allowed by a person. */
export type Taken = { readonly spends: readonly Fact[]; readonly beyond: 'site_count' | null };

/** Portions of countdowns as this register may sell them (decision "Last portions"). */
export type Portions = {
  /** What may be sold without asking anybody. */
  here(countdownId: string): number;
  /** The fact that puts portions in: a countdown began, or what was taken was not made. */
  credit(countdownId: string, amount: number, context: DecisionContext): Fact;
  /** The fact that puts back one portion that was not made; whoever writes it by this id writes the same. */
  giveBack(countdownId: string, id: string, of: { at: number; businessDate: string }): Fact;
  /** Facts that use up portions; `portions_elsewhere`: the hub has to be asked, others hold what is left, or it is too few. */
  take(
    countdown: Countdown,
    quantity: number,
    context: DecisionContext,
  ): Result<Taken, PortionsElsewhere>;
  /** Asks the hub for so many more. */
  ask(countdownId: string, wanted: number): Promise<void>;
  /** Holds the share of this register while there is plenty, and gives it back when there is not. */
  keep(running: readonly Countdown[]): void;
};

type Deps = Pick<PosPorts, 'sync'> & {
  readonly replica: Pick<Replica, 'allowance' | 'commit'>;
  readonly ids: IdSource;
};

const elsewhere = (here: number, left: number, held: number): PortionsElsewhere =>
  failure(
    'portions_elsewhere',
    held > 0
      ? `${left} left, of which this register may sell ${here}: other registers hold ${held}. Ask them, or a manager to sell it all the same.`
      : `${left} left, of which this register may sell ${here} now: the hub has not granted it the rest. Try again with a connection, or ask a manager to sell it all the same.`,
    'quantity',
  );

const tooMany = (left: number, quantity: number): PortionsElsewhere =>
  failure(
    'portions_elsewhere',
    `Only ${left} left, not ${quantity}. Sell fewer, or ask a manager to sell them all the same.`,
    'quantity',
  );

/**
 * What each register holds. One alone holds all; of several each holds its part of half of what is left, and the other
 * half waits at the hub. Of the last ones each holds one while there is one for each, and then they wait at the hub.
 */
export const shareOf = (left: number, registers: number): number => {
  if (registers <= 1) return Math.max(0, left);
  return Math.max(Math.floor(left / (2 * registers)), left >= registers ? 1 : 0);
};

export const createPortions = ({ replica, sync, ids }: Deps): Portions => {
  const asked = new Map<string, Promise<void>>();
  const { allowance } = replica;
  /** Nobody has granted what a site sells while the central hub is away: the site counts for itself (rule AV11). */
  let granting = true;

  const here = (countdownId: string): number => allowance.left(subjectOf(countdownId));

  const askHub = async (countdownId: string, wanted: number): Promise<void> => {
    const request = ids('command');
    const wish = { request, ...subjectOf(countdownId), wanted };
    // A core that closes meanwhile has nobody to tell.
    const got = await sync.askAllowance?.(wish).catch(() => undefined);
    granting = got === undefined || got.ok || got.error.code !== 'unreachable';
  };

  const begin = (countdownId: string, wanted: number): Promise<void> => {
    const asking = askHub(countdownId, wanted).finally(() => asked.delete(countdownId));
    asked.set(countdownId, asking);
    return asking;
  };

  /** One question at a time; a person waits for the one under way, and asks for what it did not bring. */
  const ask = async (countdownId: string, wanted: number): Promise<void> => {
    if (sync.askAllowance === undefined) return;
    const goal = here(countdownId) + wanted;
    for (let other = asked.get(countdownId); other; other = asked.get(countdownId)) await other;
    const missing = goal - here(countdownId);
    if (missing > 0) await begin(countdownId, missing);
  };

  const lacking = (countdownId: string, left: number): PortionsElsewhere => {
    const mine = Math.min(here(countdownId), left);
    const held = allowance.leftElsewhere(subjectOf(countdownId));
    return elsewhere(mine, left, Math.min(held, left - mine));
  };

  /** It holds so much that others cannot have their shares, or there is not one for each. */
  const isTooMuch = (held: number, left: number, registers: number): boolean => {
    const share = shareOf(left, registers);
    return held > 0 && (share === 0 || held > left - (registers - 1) * share);
  };

  const spend = (countdownId: string, quantity: number, { businessDate }: DecisionContext) =>
    allowance.spend({
      ...subjectOf(countdownId),
      amount: quantity,
      businessDate,
      newId: () => ids('event'),
    });

  return {
    here,
    ask,
    credit: (countdownId, amount, { businessDate }) =>
      allowance.credit({
        ...subjectOf(countdownId),
        amount,
        businessDate,
        newId: () => ids('event'),
      }),
    giveBack: (countdownId, id, { at, businessDate }) => {
      const entry = { ...subjectOf(countdownId), amount: 1, businessDate, newId: () => id };
      const credit = allowance.credit(entry);
      return { ...credit, doc: { ...credit.doc, at } };
    },
    take({ countdownId, left }, quantity, context) {
      if (left < quantity) return err(tooMany(left, quantity));
      const spent = spend(countdownId, quantity, context);
      if (spent.ok) return ok({ spends: spent.value, beyond: null });
      const counted = sync.view().mode === 'site_only' && !granting;
      return counted ? ok({ spends: [], beyond: 'site_count' }) : err(lacking(countdownId, left));
    },
    keep(running) {
      const { mode, peers } = sync.view();
      if (mode !== 'online') return;
      granting = true;
      const others = peers.filter((peer) => peer.kind === 'register' && peer.connected);
      const registers = others.length + 1;
      for (const { countdownId, left } of running) {
        const held = here(countdownId);
        const missing = shareOf(left, registers) - held;
        if (missing > 0 && !asked.has(countdownId)) void ask(countdownId, missing);
        if (isTooMuch(held, left, registers))
          replica.commit({ facts: allowance.giveBack(subjectOf(countdownId)) });
      }
    },
  };
};

/** Says of a line that more was sold than was granted, and why that was right. */
export const beyondFact = (
  context: DecisionContext,
  lineId: string,
  why: 'site_count' | 'person',
): Fact => eventFact(context, 'sold_beyond', lineId, { why });
