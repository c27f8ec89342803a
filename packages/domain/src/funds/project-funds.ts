import type { ForeignHeld } from '../currencies/currencies.table.ts';
import { heldOf } from '../currencies/exchange.ts';
import {
  byId,
  type CashMoveRow,
  type FundCountRow,
  type FundSessionRow,
  groupBy,
  sum,
} from '../rows.ts';
import { type CashFact, type CashRows, type CashSource, cashFacts } from './cash-facts.ts';
import { fundId, hasSessions } from './fund-id.ts';

export type FundRows = CashRows & {
  readonly sessions: readonly FundSessionRow[];
  readonly counts: readonly FundCountRow[];
};

/** A drawer or bank from its float to its count. Amounts are minor units. */
export type FundSession = {
  readonly row: FundSessionRow;
  /** Who answers for it now. */
  readonly employeeId: string;
  readonly facts: readonly CashFact[];
  /** What should be in it: float and every fact that belongs to it. */
  readonly balanceMinor: number;
  /** Cash of other currencies that should be in it. */
  readonly foreign: readonly ForeignHeld[];
  /** The count that ended it; the earliest of several. */
  readonly close: FundCountRow | undefined;
  /** Later counts that closed it again, by registers that had not heard. */
  readonly closedAgain: readonly FundCountRow[];
  /** Counted less what had to be there as it was stated then. Undefined while it is open. */
  readonly overShortMinor: number | undefined;
  /** What came to be known after the count and lay in it when it was counted. */
  readonly lateMinor: number;
  /** What was put in or taken out after the count, and into no later session. */
  readonly afterMinor: number;
};

/** Cash that no session tells of, by fund: safe, petty cash, drawers that nobody opened. */
export type FundStore = {
  readonly fundId: string;
  readonly facts: readonly CashFact[];
  readonly lastCount: FundCountRow | undefined;
  /** The last count and all since; without a count all there ever was. */
  readonly balanceMinor: number;
  readonly foreign: readonly ForeignHeld[];
};

export type FundsState = {
  /** In order of their opening. */
  readonly sessions: readonly FundSession[];
  readonly stores: readonly FundStore[];
};

type Framed = { readonly row: FundSessionRow; readonly closes: readonly FundCountRow[] };

const byTime = <T extends { readonly id: string }>(rows: readonly T[], at: (row: T) => number) =>
  byId(rows).sort((a, b) => at(a) - at(b));

const framesOf = ({ sessions, counts }: FundRows): Framed[] => {
  const ordered = byTime(counts, ({ countedAt }) => countedAt);
  return byTime(sessions, ({ openedAt }) => openedAt).map((row) => ({
    row,
    closes: ordered.filter(({ closes, sessionId }) => closes === 1 && sessionId === row.id),
  }));
};

const isOpenAt = ({ row, closes: [close] }: Framed, at: number): boolean =>
  row.openedAt < at && (close === undefined || at <= close.countedAt);

/** The session of the same fund that was open then, the latest of several. */
const openThen = (frames: readonly Framed[], fund: string, at: number): Framed | undefined =>
  frames.findLast((frame) => frame.row.fundId === fund && isOpenAt(frame, at));

/**
 * The one session that a fact belongs to (rule CA6): the one that the device meant, unless that was counted before and
 * a later one was open then. Undefined: none was.
 */
const frameOf = (fact: CashFact, frames: readonly Framed[]): Framed | undefined => {
  const meant = frames.find(({ row }) => row.id === fact.sessionId);
  if (meant === undefined)
    return hasSessions(fact.fundId) ? openThen(frames, fact.fundId, fact.at) : undefined;
  const [close] = meant.closes;
  if (close === undefined || fact.at <= close.countedAt) return meant;
  return openThen(frames, meant.row.fundId, fact.at) ?? meant;
};

const amountOf = (facts: readonly CashFact[]): number =>
  sum(facts.map(({ amountMinor }) => amountMinor));

const foreignIn = (facts: readonly CashFact[]): ForeignHeld[] =>
  heldOf(facts.flatMap(({ foreign }) => foreign ?? []));

const responsible = (row: FundSessionRow, moves: readonly CashMoveRow[]): string =>
  byTime(
    moves.filter(({ type, sessionId }) => type === 'hand_over' && sessionId === row.id),
    ({ movedAt }) => movedAt,
  ).at(-1)?.toEmployeeId ?? row.openedBy;

const sessionState = (
  { row, closes: [close, ...closedAgain] }: Framed,
  facts: readonly CashFact[],
  moves: readonly CashMoveRow[],
): FundSession => {
  const inTime = facts.filter(({ at }) => close === undefined || at <= close.countedAt);
  const balanceMinor = row.floatMinor + amountOf(facts);
  const there = row.floatMinor + amountOf(inTime);
  return {
    ...{ row, facts, balanceMinor, close, closedAgain, foreign: foreignIn(facts) },
    employeeId: responsible(row, moves),
    overShortMinor: close === undefined ? undefined : close.countedMinor - close.expectedMinor,
    lateMinor: close === undefined ? 0 : there - close.expectedMinor,
    afterMinor: balanceMinor - there,
  };
};

/** A float comes out of the safe, and what was counted at the end goes back into it (rule CA9). */
const safeFacts = (frames: readonly Framed[], siteId: string): CashFact[] => {
  const safe = fundId('safe', siteId);
  return frames.flatMap(({ row, closes: [close] }) => {
    const { id, openedBy: by, deviceId, openedAt: at } = row;
    const common = { fundId: safe, sessionId: null };
    const out = { ...common, id, by, deviceId, at, source: 'change' as const };
    const begun: CashFact = { ...out, amountMinor: -row.floatMinor };
    if (close === undefined) return [begun];
    const back: CashFact = {
      ...common,
      ...{ id: close.id, source: 'drop', by: close.countedBy, deviceId: close.deviceId },
      ...{ at: close.countedAt, amountMinor: close.countedMinor },
      foreign: (close.foreign ?? []).map(({ currency, countedMinor }) => ({
        ...{ currency, amountMinor: countedMinor },
      })),
    };
    return [begun, back];
  });
};

const storeState = (
  id: string,
  facts: readonly CashFact[],
  counts: readonly FundCountRow[],
): FundStore => {
  const lastCount = byTime(
    counts.filter(({ fundId: of, sessionId }) => of === id && sessionId === null),
    ({ countedAt }) => countedAt,
  ).at(-1);
  const since = facts.filter(({ at }) => lastCount === undefined || at > lastCount.countedAt);
  const balanceMinor = (lastCount?.countedMinor ?? 0) + amountOf(since);
  const counted = (lastCount?.foreign ?? []).map(({ currency, countedMinor }) => ({
    ...{ currency, amountMinor: countedMinor },
  }));
  const foreign = heldOf([...counted, ...foreignIn(since)]);
  return { fundId: id, facts, lastCount, balanceMinor, foreign };
};

/** Key of the facts that no session has. */
const NOWHERE = '';

const ordered = (facts: readonly CashFact[]): CashFact[] => {
  const unique = new Map(facts.map((fact) => [`${fact.id} ${fact.fundId}`, fact]));
  return [...unique.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
};

/**
 * All funds of a site as their facts tell them, whatever the order in which these came (rules CA1 to CA9). Every
 * fact is in exactly one session or, where none was open, in one store.
 */
export const projectFunds = (rows: FundRows, siteId: string): FundsState => {
  const frames = framesOf(rows);
  const facts = ordered(cashFacts(rows));
  const placed = groupBy(facts, (fact) => frameOf(fact, frames)?.row.id ?? NOWHERE);
  const sessions = frames.map((frame) =>
    sessionState(frame, placed.get(frame.row.id) ?? [], rows.moves),
  );
  const loose = ordered([...(placed.get(NOWHERE) ?? []), ...safeFacts(frames, siteId)]);
  const stores = groupBy(loose, (fact) => fact.fundId);
  return {
    sessions,
    stores: [...stores].map(([id, of]) => storeState(id, of, rows.counts)),
  };
};

/** What of a session's cash came by some sources. */
export const cashBy = (
  { facts }: Pick<FundSession, 'facts'>,
  ...sources: readonly CashSource[]
): number => amountOf(facts.filter(({ source }) => sources.includes(source)));

/** Sessions that nobody has counted and closed. */
export const openSessions = ({ sessions }: Pick<FundsState, 'sessions'>): FundSession[] =>
  sessions.filter(({ close }) => close === undefined);
