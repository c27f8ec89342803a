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
  /** Facts that use up portions; `portions_elsewhere`: the hub has to be asked, or others hold what is left. */
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

const elsewhere = (here: number, left: number): PortionsElsewhere =>
  failure(
    'portions_elsewhere',
    `${left} left, of which this register may sell ${here}: other registers hold the rest. Ask them, or a manager to sell it all the same.`,
    'quantity',
  );

/** Half of what is left, evenly among the registers that are on; the other half waits at the hub. */
export const shareOf = (left: number, registers: number): number =>
  Math.max(0, Math.floor(left / (2 * Math.max(1, registers))));

export const createPortions = ({ replica, sync, ids }: Deps): Portions => {
  const asked = new Set<string>();
  const { allowance } = replica;
  /** Nobody has granted what a site sells while the central hub is away: the site counts for itself (rule AV11). */
  let granting = true;

  const here = (countdownId: string): number => allowance.left(subjectOf(countdownId));

  const ask = async (countdownId: string, wanted: number): Promise<void> => {
    if (sync.askAllowance === undefined || asked.has(countdownId)) return;
    asked.add(countdownId);
    const request = ids('command');
    const wish = { request, ...subjectOf(countdownId), wanted };
    // A core that closes meanwhile has nobody to tell.
    const got = await sync.askAllowance(wish).catch(() => undefined);
    asked.delete(countdownId);
    granting = got === undefined || got.ok || got.error.code !== 'unreachable';
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
      if (left < quantity) return err(elsewhere(Math.min(here(countdownId), left), left));
      const spent = spend(countdownId, quantity, context);
      if (spent.ok) return ok({ spends: spent.value, beyond: null });
      const counted = sync.view().mode === 'site_only' && !granting;
      return counted
        ? ok({ spends: [], beyond: 'site_count' })
        : err(elsewhere(here(countdownId), left));
    },
    keep(running) {
      const { mode, peers } = sync.view();
      if (mode !== 'online') return;
      granting = true;
      const registers = peers.filter((peer) => peer.kind === 'register' && peer.connected).length;
      for (const { countdownId, left } of running) {
        const share = shareOf(left, registers + 1);
        const held = here(countdownId);
        if (held < share) void ask(countdownId, share - held);
        if (share === 0 && held > 0)
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
