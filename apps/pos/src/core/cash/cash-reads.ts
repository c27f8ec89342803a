import { atFirst } from '@galley/base';
import {
  type CashMoveRow,
  cashMoves,
  exchangeRates,
  type FundRows,
  fundCounts,
  fundRules,
  fundSessions,
  lineVoids,
  type PeriodRows,
  paymentReversals,
  payments,
  receipts,
  refunds,
  zReports,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { dayReader } from '../day/day-reads.ts';
import { readTable } from '../read/table-reads.ts';

/** Sessions of a fund that are looked at: late facts belong to recent ones. */
const RECENT = 12;

const IN_SESSIONS = '"fundSessionId" IN (SELECT value FROM json_each(?))';
/** Money that named no session, of a register since a moment. */
const loose = (time: string): string =>
  `"fundSessionId" IS NULL AND "deviceId" = ? AND "${time}" >= ?`;

const guestMoney = (db: Replica['db']) => {
  const payIn = readTable(db, payments, IN_SESSIONS);
  const refundIn = readTable(db, refunds, IN_SESSIONS);
  const reversalIn = readTable(db, paymentReversals, IN_SESSIONS);
  const payLoose = readTable(db, payments, loose('paidAt'));
  const refundLoose = readTable(db, refunds, loose('refundedAt'));
  const reversalLoose = readTable(db, paymentReversals, loose('reversedAt'));
  return {
    of: (ids: string) => ({
      payments: payIn.all(ids),
      refunds: refundIn.all(ids),
      reversals: reversalIn.all(ids),
    }),
    loose: (deviceId: string, since: number) => ({
      payments: payLoose.all(deviceId, since),
      refunds: refundLoose.all(deviceId, since),
      reversals: reversalLoose.all(deviceId, since),
    }),
  };
};

/** What a register did in one period of its series, but for what needs its checks. */
export type PeriodOwn = Omit<PeriodRows, 'closed' | 'checks' | 'pendingCards'> & {
  readonly closedSessions: readonly string[];
};

const periodReader = (db: Replica['db']) => {
  const MINE = '"deviceId" = ? AND "period" = ?';
  const own = {
    receipts: readTable(db, receipts, `${MINE} ORDER BY number`),
    payments: readTable(db, payments, MINE),
    refunds: readTable(db, refunds, MINE),
    reversals: readTable(db, paymentReversals, MINE),
    moves: readTable(db, cashMoves, MINE),
    counts: readTable(db, fundCounts, `${MINE} AND closes = 1`),
  };
  const voids = readTable(db, lineVoids, '"deviceId" = ? AND "voidedAt" > ?');
  return (deviceId: string, period: number, since: number): PeriodOwn => ({
    receipts: own.receipts.all(deviceId, period),
    payments: own.payments.all(deviceId, period),
    refunds: own.refunds.all(deviceId, period),
    reversals: own.reversals.all(deviceId, period),
    moves: own.moves.all(deviceId, period),
    voids: voids.all(deviceId, since),
    closedSessions: own.counts.all(deviceId, period).flatMap(({ sessionId }) => sessionId ?? []),
  });
};

/** Reads about cash, Zs and what a register did since its last one. */
export const cashReader = (db: Replica['db']) => {
  const rule = readTable(db, fundRules, '_deleted = 0 AND id = ? AND funds IS NOT NULL');
  const open = readTable(
    db,
    fundSessions,
    'NOT EXISTS (SELECT 1 FROM fund_count c WHERE c.sessionId = fund_session.id AND c.closes = 1) ORDER BY openedAt, id',
  );
  const one = readTable(db, fundSessions, 'id = ?');
  const ofFund = readTable(db, fundSessions, 'fundId = ? ORDER BY openedAt DESC, id DESC LIMIT ?');
  const recent = readTable(db, fundSessions, 'businessDate >= ? ORDER BY openedAt DESC, id DESC');
  const moves = readTable(db, cashMoves, 'fundId = ? OR otherFundId = ?');
  const counts = readTable(db, fundCounts, 'fundId = ?');
  const movesIn = readTable(db, cashMoves, '"sessionId" IN (SELECT value FROM json_each(?))');
  const countsIn = readTable(db, fundCounts, '"sessionId" IN (SELECT value FROM json_each(?))');
  const everySession = readTable(db, fundSessions, '1 = 1');
  const everyClose = readTable(db, fundCounts, 'closes = 1');
  const lastNumber = atFirst(() =>
    db.prepare('SELECT max(number) FROM z_report WHERE series = ?').pluck(),
  );
  const zOf = readTable(db, zReports, 'series = ? ORDER BY number DESC, madeAt DESC LIMIT ?');
  const zById = readTable(db, zReports, 'id = ?');
  const rates = readTable(db, exchangeRates, '_deleted = 0 AND "rateNano" IS NOT NULL');
  const money = guestMoney(db);

  /** Everything that the recent sessions of a fund are told by. */
  const fundRows = (fundId: string, ownerDevice: string | undefined): FundRows => {
    const sessions = ofFund.all(fundId, RECENT);
    const ids = JSON.stringify(sessions.map(({ id }) => id));
    const since = Math.min(...sessions.map(({ openedAt }) => openedAt));
    const named = money.of(ids);
    const unnamed =
      ownerDevice === undefined || sessions.length === 0
        ? { payments: [], refunds: [], reversals: [] }
        : money.loose(ownerDevice, since);
    const mine = (row: CashMoveRow): boolean =>
      row.sessionId === null || sessions.some(({ id }) => id === row.sessionId);
    return {
      sessions,
      payments: [...named.payments, ...unnamed.payments],
      refunds: [...named.refunds, ...unnamed.refunds],
      reversals: [...named.reversals, ...unnamed.reversals],
      moves: moves.all(fundId, fundId).filter(mine),
      counts: counts.all(fundId),
    };
  };

  return {
    ...dayReader(db),
    /** What foreign currencies are worth, each date that somebody set one for. */
    exchangeRates: () => rates.all(),
    fundRule: (siteId: string) => rule.get(siteId),
    /** Sessions that nobody has counted and closed, oldest first; without their money. */
    openFundSessions: () => open.all(),
    fundSession: (id: string) => one.get(id),
    fundSessionsSince: (businessDate: string) => recent.all(businessDate),
    fundRows,
    /** Safe or petty cash: no money of guests is in it before a count brings it. */
    storeRows: (fundId: string): FundRows => ({
      ...{ payments: [], refunds: [], reversals: [] },
      sessions: everySession.all(),
      counts: [...everyClose.all(), ...counts.all(fundId)],
      moves: moves.all(fundId, fundId),
    }),
    /** Who has which session, and whether it is closed; without money. */
    fundMarks: (sessionIds: readonly string[]) => {
      const ids = JSON.stringify(sessionIds);
      return { moves: movesIn.all(ids), counts: countsIn.all(ids) };
    },
    lastZNumber: (series: string) => (lastNumber().get(series) as number | null) ?? 0,
    zReport: (id: string) => zById.get(id),
    /** Zs of a series, the newest first. */
    zReports: (series: string, limit: number) => zOf.all(series, limit),
    periodRows: periodReader(db),
  };
};
