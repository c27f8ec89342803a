import type { Clock } from '@galley/base';
import type { CardPort, CardReach, CardResult, CardWish } from '@galley/devices/core';
import {
  type CardIntentRow,
  type CardOutcome,
  type CardState,
  type CheckState,
  cardLimitsOf,
} from '@galley/domain';
import type { Identity } from '@galley/sync/replica';
import type { CheckStates } from '../read/check-states.ts';
import type { Reader } from '../read/reader.ts';
import type { OpenCards } from './open-cards.ts';
import type { Terminals } from './terminals.ts';

/** Topic of the windows' watches. */
export const CARDS = 'cards';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
/** An answer about the line to the processor that is older is asked for again. */
const REACH_AGE_MS = 2000;
/** How often it is asked by itself once somebody looked. */
const REACH_EVERY_MS = 8000;

type Tried = { readonly at: number; readonly waitMs: number };

type Ports = {
  readonly read: Reader;
  readonly checkStates: CheckStates;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly terminals: Terminals;
  readonly openCards: OpenCards;
  invalidate(topics: Iterable<string>): void;
};

/** Where what was said is written down. */
export type CardNotes = {
  answer(intentId: string, result: CardResult): void;
  step(intent: CardIntentRow, type: 'referenced' | 'captured', reference?: string): void;
  finish(state: CheckState): void;
};

/**
 * Asks terminals and processors, and writes down what they say (rules PC13 to PC15). What is in hand lives in memory:
 * after a restart nothing is, and everything without an answer is looked up.
 */
export type CardDesk = {
  /** Before anything else: where what is said is written down. */
  serve(notes: CardNotes): void;
  /** Lets the terminal begin a charge that is on record. Once for each. */
  begin(intentId: string): void;
  /** Ends a charge that the terminal is at. */
  cancel(intentId: string): Promise<CardOutcome>;
  /** Asks the processor of any device's intent. */
  lookUp(intentId: string): Promise<CardOutcome>;
  /** The terminal waits for the card. */
  isInHand(intentId: string): boolean;
  /** Undefined: there is no terminal, or it was not asked yet. */
  reach(): CardReach | undefined;
  /** Whoever looks at the panel sees how it stands now. */
  freshen(): void;
  /** What has no answer is looked up, what waits is sent; by the clock. */
  tick(): void;
  /** The process ends: what is said from now on is looked up by the next. */
  close(): void;
  /** Resolves once nothing is in hand; for tests. */
  idle(): Promise<void>;
};

const wishOf = (core: Ports, card: CardState): CardWish => ({
  key: card.intent.key,
  amountMinor: card.intent.amountMinor,
  currency: core.read.site(core.identity.siteId)?.currency ?? '',
  reference: card.reference,
});

const cardOf = (core: Ports, intentId: string): CardState | undefined => {
  const intent = core.read.cardIntent(intentId);
  const state = intent && core.checkStates.get(intent.checkId);
  return state?.cards.find((card) => card.intent.id === intentId);
};

const failed = (error: unknown): CardResult => ({
  outcome: 'unknown',
  reason: error instanceof Error ? error.message : String(error),
});

const askRefund = async (core: Ports, port: CardPort, card: CardState): Promise<CardResult> => {
  const charge = core.checkStates
    .get(card.intent.checkId)
    ?.cards.find(({ intent }) => card.intent.paymentId?.slice(4) === intent.id.slice(4));
  const original = { key: charge?.intent.key ?? '', reference: charge?.reference ?? null };
  const wish = { ...wishOf(core, card), original };
  return (await port.lookupRefund(wish)) ?? port.refund(wish);
};

export const createCardDesk = (core: Ports): CardDesk => {
  let notes: CardNotes | undefined;
  const inHand = new Map<string, Promise<void>>();
  const begun = new Set<string>();
  /** Charges that wait for a card at the terminal. */
  const presenting = new Set<string>();
  const tried = new Map<string, Tried>();
  let reach: CardReach | undefined;
  let reachedAt = 0;
  let closed = false;

  const changed = (): void => core.invalidate([CARDS]);

  /** One call at a time for each intent; its answer is on record before it is told. */
  const hold = (
    intentId: string,
    ask: () => Promise<CardResult>,
    note = (result: CardResult) => notes?.answer(intentId, result),
  ): Promise<void> => {
    const running = inHand.get(intentId);
    if (running !== undefined) return running;
    const work = ask()
      .catch(failed)
      .then((result) => {
        inHand.delete(intentId);
        presenting.delete(intentId);
        if (closed) return;
        note(result);
        changed();
      });
    inHand.set(intentId, work);
    changed();
    return work;
  };

  const portOf = (intent: CardIntentRow): CardPort | undefined =>
    core.terminals.portOf(intent.terminal);

  const ask = (card: CardState): Promise<void> | undefined => {
    const port = portOf(card.intent);
    if (port === undefined) return undefined;
    return hold(card.intent.id, () =>
      card.intent.type === 'refund' ? askRefund(core, port, card) : port.lookup(wishOf(core, card)),
    );
  };

  const outcomeOf = (intentId: string): CardOutcome => cardOf(core, intentId)?.outcome ?? 'pending';

  const capture = (card: CardState): void => {
    const port = portOf(card.intent);
    if (port === undefined) return;
    const note = (result: CardResult): void => {
      if (result.outcome === 'approved' && !result.offline) notes?.step(card.intent, 'captured');
    };
    void hold(card.intent.id, () => port.capture(wishOf(core, card)), note);
  };

  const isDue = (intentId: string, now: number): boolean => {
    const last = tried.get(intentId);
    if (last !== undefined && now < last.at + last.waitMs) return false;
    const waitMs = Math.min(LONGEST_WAIT_MS, (last?.waitMs ?? FIRST_WAIT_MS / 2) * 2);
    tried.set(intentId, { at: now, waitMs });
    return true;
  };

  const turn = (intentId: string): void => {
    const card = cardOf(core, intentId);
    if (card === undefined || card.intent.deviceId !== core.identity.deviceId) return;
    if (inHand.has(intentId) || !isDue(intentId, core.clock.now())) return;
    if (card.outcome === 'pending') void ask(card);
    else if (card.atRisk) capture(card);
  };

  const freshen = (): void => {
    const { own } = core.terminals;
    const now = core.clock.now();
    if (own === undefined || Math.abs(now - reachedAt) < REACH_AGE_MS) return;
    reachedAt = now;
    void own.reach().then((said) => {
      if (closed) return;
      const before = JSON.stringify(reach);
      reach = said;
      if (JSON.stringify(said) !== before) changed();
    });
  };

  return {
    serve(given) {
      notes = given;
    },
    isInHand: (intentId) => presenting.has(intentId),
    reach: () => reach,
    freshen,
    begin(intentId) {
      const card = cardOf(core, intentId);
      const port = card && portOf(card.intent);
      if (card === undefined || port === undefined || begun.has(intentId)) return;
      begun.add(intentId);
      presenting.add(intentId);
      const { offlineLimitMinor } = cardLimitsOf(core.read.cardRule(core.identity.siteId));
      const onReference = (reference: string): void =>
        notes?.step(card.intent, 'referenced', reference);
      void hold(intentId, () =>
        port.authorise({ ...wishOf(core, card), offlineLimitMinor, onReference }),
      );
    },
    async cancel(intentId) {
      const card = cardOf(core, intentId);
      const port = card && portOf(card.intent);
      if (card === undefined || port === undefined || card.outcome !== 'pending')
        return outcomeOf(intentId);
      const result = await port.void(wishOf(core, card)).catch(failed);
      if (closed) return 'pending';
      if (result.outcome !== 'unknown') notes?.answer(intentId, result);
      changed();
      return outcomeOf(intentId);
    },
    async lookUp(intentId) {
      const card = cardOf(core, intentId);
      if (card?.outcome === 'pending' && !inHand.has(intentId)) await ask(card);
      return outcomeOf(intentId);
    },
    tick() {
      for (const id of core.openCards.ids()) turn(id);
      for (const state of core.checkStates.open()) notes?.finish(state);
      if (reachedAt !== 0 && core.clock.now() - reachedAt > REACH_EVERY_MS) freshen();
    },
    close() {
      closed = true;
    },
    async idle() {
      while (inHand.size > 0) await Promise.all(inHand.values());
    },
  };
};
