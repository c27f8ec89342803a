import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CashMoveRow, FundCountRow, FundSessionRow, PaymentRow } from '../rows.ts';
import { sum } from '../rows.ts';
import { SITE } from '../testing/fixtures.ts';
import { type FundRows, projectFunds } from './project-funds.ts';

const DATE = '2026-06-01';
const device = fc.integer({ min: 1, max: 3 }).map((n) => `dev_${n}`);
const at = fc.integer({ min: 0, max: 60 });
const amount = fc.integer({ min: 0, max: 5000 });
/** Sessions that exist, one that has not arrived, and none. */
const named = fc.constantFrom('fse_0', 'fse_1', 'fse_2', 'fse_3', 'fse_unheard', null);

const session = fc
  .record({ deviceId: device, openedAt: at, floatMinor: amount })
  .map(({ deviceId, ...rest }) => ({ ...rest, deviceId, fundId: `drawer/${deviceId}` }));

const withIds = <T extends object>(prefix: string, rows: readonly T[]): (T & { id: string })[] =>
  rows.map((row, index) => ({ ...row, id: `${prefix}_${index}` }));

const common = { businessDate: DATE, period: 1 };

const arbitrary = fc
  .record({
    sessions: fc.array(session, { maxLength: 4 }),
    counts: fc.array(
      fc.record({ sessionId: named, countedAt: at, countedMinor: amount, expectedMinor: amount }),
      { maxLength: 6 },
    ),
    payments: fc.array(
      fc.record({ deviceId: device, fundSessionId: named, paidAt: at, amountMinor: amount }),
      { maxLength: 12 },
    ),
    moves: fc.array(
      fc.record({
        type: fc.constantFrom('paid_in', 'paid_out', 'drop', 'change'),
        deviceId: device,
        sessionId: named,
        movedAt: at,
        amountMinor: amount,
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ sessions, counts, payments, moves }): FundRows => {
    const begun = withIds('fse', sessions).map(
      (row): FundSessionRow => ({ ...row, ...common, counted: null, openedBy: 'emp_1' }),
    );
    const fundIdOf = (id: string | null, deviceId: string): string =>
      begun.find((row) => row.id === id)?.fundId ?? `drawer/${deviceId}`;
    return {
      sessions: begun,
      counts: withIds(
        'fct',
        counts.filter(({ sessionId }) => sessionId !== null),
      ).map(
        (row): FundCountRow => ({
          ...{ ...row, ...common, fundId: fundIdOf(row.sessionId, 'dev_1'), closes: 1 },
          ...{ counted: null, countedBy: 'emp_1', deviceId: 'dev_1', unheard: [] },
          foreign: null,
        }),
      ),
      payments: withIds('pay', payments).map(
        (row): PaymentRow => ({
          ...{ ...row, ...common, checkId: 'chk_1', tender: 'cash', changeMinor: 0 },
          ...{ tenderedMinor: row.amountMinor, reference: null, takenBy: 'emp_1', replayed: 0 },
          corrects: null,
          roundingMinor: null,
          carriedFrom: null,
          foreign: null,
        }),
      ),
      moves: withIds('csm', moves).map((row): CashMoveRow => {
        const two = row.type === 'drop' || row.type === 'change';
        return {
          ...{ ...row, ...common, type: row.type as CashMoveRow['type'] },
          ...{ fundId: fundIdOf(row.sessionId, row.deviceId), movedBy: 'emp_1' },
          ...{ otherFundId: two ? `safe/${SITE}` : null, reason: null, party: null },
          toEmployeeId: null,
          currency: null,
        };
      }),
      refunds: [],
      reversals: [],
    };
  });

const shuffled = <T>(rows: readonly T[], seed: number): T[] => {
  const keyed = rows.map((row, index) => ({ row, key: (index * 7919 + seed * 104_729) % 101 }));
  const once = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
  return [...once, ...once.slice(0, seed % 4)];
};

const otherOrder = (rows: FundRows, seed: number): FundRows => ({
  sessions: shuffled(rows.sessions, seed),
  counts: shuffled(rows.counts, seed + 1),
  payments: shuffled(rows.payments, seed + 2),
  moves: shuffled(rows.moves, seed + 3),
  refunds: [],
  reversals: [],
});

test('[CA1] every cash payment is in exactly one fund, whatever came when and in whatever order', () => {
  fc.assert(
    fc.property(arbitrary, fc.nat(50), (rows, seed) => {
      const state = projectFunds(rows, SITE);
      const placed = [...state.sessions, ...state.stores].flatMap(({ facts }) =>
        facts.filter(({ source }) => source === 'payment').map(({ id }) => id),
      );
      expect(placed.toSorted()).toEqual(rows.payments.map(({ id }) => id).toSorted());
      expect(projectFunds(otherOrder(rows, seed), SITE)).toEqual(state);
    }),
  );
});

test('[CA1] [CA9] all funds together hold what came into the house less what left it', () => {
  fc.assert(
    fc.property(arbitrary, (rows) => {
      const { sessions, stores } = projectFunds(rows, SITE);
      const open = sessions.filter(({ close }) => close === undefined);
      const closed = sessions.filter(({ close }) => close !== undefined);
      const held = sum([...open, ...stores].map(({ balanceMinor }) => balanceMinor));
      /** What was counted went to the safe; what it was short or over of is no cash. */
      const differs = sum(closed.map((one) => one.balanceMinor - (one.close?.countedMinor ?? 0)));
      const from = (type: string) =>
        sum(rows.moves.filter((row) => row.type === type).map((row) => row.amountMinor));
      const came = sum(rows.payments.map(({ amountMinor }) => amountMinor)) + from('paid_in');
      expect(held + differs).toBe(came - from('paid_out'));
    }),
  );
});

test('[CA5] what a count stated is never changed by what comes later', () => {
  fc.assert(
    fc.property(arbitrary, arbitrary, (rows, more) => {
      const payments = more.payments.map((row) => ({ ...row, id: `${row.id}_late` }));
      const after = projectFunds({ ...rows, payments: [...rows.payments, ...payments] }, SITE);
      const before = projectFunds(rows, SITE);
      const stated = (state: typeof before) =>
        state.sessions.map(({ row, close, overShortMinor }) => [row.id, close?.id, overShortMinor]);
      expect(stated(after)).toEqual(stated(before));
    }),
  );
});
