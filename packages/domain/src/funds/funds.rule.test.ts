import { describe, expect, test } from 'vitest';
import { codeOf, context, good, NOW, SITE } from '../testing/fixtures.ts';
import { decideCountFund } from './count-fund/count-fund.rule.ts';
import { countedSum, denominationsOf } from './denominations.ts';
import { fundId, fundOf } from './fund-id.ts';
import { fundRuleOf } from './fund-rule.ts';
import { decideOpenFund } from './open-fund/open-fund.rule.ts';
import { cashBy, openSessions } from './project-funds.ts';
import { decideSaveFundRule } from './save-fund-rule/save-fund-rule.rule.ts';
import {
  cash,
  counted,
  decideCount,
  decideMove,
  fundsOf,
  moved,
  noRows,
  opened,
  paid,
  stateOf,
} from './testing/funds.fixture.ts';

const by = context();
const later = (ms: number, more: Parameters<typeof context>[0] = {}) =>
  context({ now: NOW + ms, ids: by.ids, ...more });
const safe = fundId('safe', SITE);
const storeOf = (rows: Parameters<typeof fundsOf>[0], id: string) =>
  fundsOf(rows).stores.find((store) => store.fundId === id);

describe('a fund', () => {
  test('[CA1] is named by whose it is; cash without a session lies in the drawer of its register', () => {
    expect(fundOf(fundId('bank', 'emp_1'))).toEqual({ type: 'bank', ownerId: 'emp_1' });
    expect(fundOf('strange')).toEqual({ type: 'drawer', ownerId: 'strange' });
    const rows = paid(noRows, cash(by, 700, null));
    expect(storeOf(rows, 'drawer/dev_1')).toMatchObject({ balanceMinor: 700 });
    const unknown = paid(noRows, cash(by, 300, 'fse_not_here_yet'));
    expect(storeOf(unknown, 'drawer/dev_1')).toMatchObject({ balanceMinor: 300 });
  });

  test('[CA2] is opened with a float, once; notes and coins come to it', () => {
    const { rows, session } = opened(noRows, by, 10_000);
    expect(stateOf(rows, session.id)).toMatchObject({ balanceMinor: 10_000, close: undefined });
    const open = openSessions(fundsOf(rows));
    expect(codeOf(decideOpenFund(open, { type: 'drawer', floatMinor: 0 }, by))).toBe('fund_open');
    expect(codeOf(decideOpenFund(open, { type: 'bank', floatMinor: 0 }, by))).toBe('ok');
    const coins = [{ valueMinor: 100, count: 3 }];
    const mismatch = decideOpenFund([], { type: 'drawer', floatMinor: 400, counted: coins }, by);
    expect(mismatch).toMatchObject({
      error: { message: 'Notes and coins come to 3.00, not to 4.00. Count again.' },
    });
    const none = context({ permissions: ['bump'] });
    expect(codeOf(decideOpenFund([], { type: 'drawer', floatMinor: 0 }, none))).toBe('not_allowed');
  });

  test('[CA2] notes and coins are those of the currency', () => {
    expect(denominationsOf('GBP')).toContain(200);
    expect(denominationsOf('JPY')[0]).toBe(10_000);
    expect(denominationsOf('SGD')).toEqual([
      10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1,
    ]);
    expect(
      countedSum([
        { valueMinor: 200, count: 2 },
        { valueMinor: 5, count: 1 },
      ]),
    ).toBe(405);
  });

  test('[CA3] cash that is no sale has an amount and, in, out and no sale, a reason', () => {
    const { rows, session } = opened(noRows, by, 10_000);
    const at = { sessionId: session.id };
    const code = (command: object) =>
      codeOf(decideMove(rows, by, { type: 'paid_out', amountMinor: 100, ...at, ...command }));
    expect(code({})).toBe('reason_missing');
    expect(code({ reason: 'Ice', amountMinor: 0 })).toBe('amount_missing');
    expect(code({ type: 'no_sale', amountMinor: 0 })).toBe('reason_missing');
    expect(code({ type: 'top_up' })).toBe('wrong_fund');
    const out = moved(rows, by, { type: 'paid_out', amountMinor: 100, reason: 'Ice', ...at });
    const into = moved(out.rows, by, { type: 'paid_in', amountMinor: 40, reason: 'Change', ...at });
    const idle = moved(into.rows, by, {
      type: 'no_sale',
      amountMinor: 99,
      reason: 'Looked',
      ...at,
    });
    expect(idle.move.amountMinor).toBe(0);
    expect(stateOf(idle.rows, session.id)?.balanceMinor).toBe(9940);
    const cashier = context({ permissions: ['sell'] });
    const drop = { type: 'drop', amountMinor: 100, ...at } as const;
    expect(codeOf(decideMove(rows, cashier, drop))).toBe('not_allowed');
  });

  test('[CA3] [CA9] a drop goes into the safe, change comes out of it, petty cash is topped up, the bank gets a deposit', () => {
    const first = opened(noRows, by, 0);
    const at = { sessionId: first.session.id };
    const drop = moved(first.rows, by, { type: 'drop', amountMinor: 5000, ...at });
    const change = moved(drop.rows, by, { type: 'change', amountMinor: 1200, ...at });
    const petty = fundId('petty', SITE);
    const top = moved(change.rows, by, { type: 'top_up', amountMinor: 300, fundId: petty });
    const paidOut = { type: 'paid_out', amountMinor: 50, fundId: petty, reason: 'Stamps' } as const;
    const spent = moved(top.rows, by, paidOut);
    const bank = { type: 'deposit', amountMinor: 2000, fundId: safe, party: 'Slip 17' } as const;
    const { rows } = moved(spent.rows, by, bank);
    expect(stateOf(rows, first.session.id)?.balanceMinor).toBe(-3800);
    expect(storeOf(rows, safe)?.balanceMinor).toBe(5000 - 1200 - 300 - 2000);
    expect(storeOf(rows, petty)?.balanceMinor).toBe(250);
  });

  test('[CA4] it is handed over to somebody who works here; whoever has it counts it', () => {
    const { rows, session } = opened(noRows, by, 0);
    const hand = { type: 'hand_over', amountMinor: 0, sessionId: session.id } as const;
    expect(codeOf(decideMove(rows, by, { ...hand, toEmployeeId: 'emp_gone' }))).toBe(
      'unknown_employee',
    );
    const cashier = context({ permissions: ['sell'], ids: by.ids });
    const given = moved(rows, cashier, { ...hand, toEmployeeId: 'emp_other' });
    expect(stateOf(given.rows, session.id)?.employeeId).toBe('emp_other');
    expect(codeOf(decideCount(given.rows, cashier, session.id, 0))).toBe('not_allowed');
    const other = context({ permissions: ['sell'], employeeId: 'emp_other' });
    expect(codeOf(decideCount(given.rows, other, session.id, 0))).toBe('ok');
    expect(codeOf(decideCount(given.rows, by, session.id, 0))).toBe('ok');
  });

  test('[CA5] a count states what was there beside what had to be, and ends the session', () => {
    const first = opened(noRows, by, 10_000);
    const rows = paid(first.rows, cash(by, 2500, first.session.id));
    const done = counted(rows, later(1000), first.session.id, 12_400);
    expect(stateOf(done.rows, first.session.id)).toMatchObject({
      overShortMinor: -100,
      lateMinor: 0,
      close: { expectedMinor: 12_500, countedMinor: 12_400 },
    });
    expect(codeOf(decideCount(done.rows, by, first.session.id, 0))).toBe('fund_closed');
    const drop = { type: 'drop', amountMinor: 1, sessionId: first.session.id } as const;
    expect(codeOf(decideMove(done.rows, by, drop))).toBe('fund_closed');
    expect(opened(done.rows, later(2000), 5000).session.fundId).toBe(first.session.fundId);
  });

  test('[CA6] what comes to be known after the count stands beside it, and the count stays', () => {
    const first = opened(noRows, by, 10_000);
    const done = counted(first.rows, later(5000), first.session.id, 12_500);
    const cutOff = later(3000, { deviceId: 'dev_2' });
    const rows = paid(done.rows, cash(cutOff, 2500, first.session.id));
    expect(stateOf(rows, first.session.id)).toMatchObject({
      overShortMinor: 2500,
      lateMinor: 2500,
    });
    const after = paid(done.rows, cash(later(9000), 700, first.session.id));
    expect(stateOf(after, first.session.id)).toMatchObject({ lateMinor: 0, afterMinor: 700 });
  });

  test('[CA6] cash taken after the count is in the session that was open then', () => {
    const first = opened(noRows, by, 0);
    const done = counted(first.rows, later(1000), first.session.id, 0);
    const second = opened(done.rows, later(2000), 100);
    const rows = paid(second.rows, cash(later(3000), 700, first.session.id));
    expect(stateOf(rows, first.session.id)).toMatchObject({ afterMinor: 0, facts: [] });
    expect(stateOf(rows, second.session.id)?.balanceMinor).toBe(800);
  });

  test('[CA6] closed twice by cut-off registers: the earlier count ends it, the other is shown', () => {
    const first = opened(noRows, by, 0);
    const here = counted(first.rows, later(1000), first.session.id, 5);
    const there = counted(first.rows, later(2000, { deviceId: 'dev_2' }), first.session.id, 9);
    const rows = { ...here.rows, counts: [...there.rows.counts, ...here.rows.counts] };
    expect(stateOf(rows, first.session.id)).toMatchObject({
      overShortMinor: 5,
      closedAgain: [{ countedMinor: 9 }],
    });
  });

  test('[CA7] counted from elsewhere it names the registers that were out of reach', () => {
    const { rows, session } = opened(noRows, by, 100);
    const { count } = good(decideCount(rows, by, session.id, 100, ['dev_2']));
    expect(count.unheard).toEqual(['dev_2']);
  });

  test('[CA8] a real house answers for its cash; a demo and a replay are not asked', () => {
    expect(fundRuleOf(undefined, { purpose: 'real' })).toBe('required');
    expect(fundRuleOf(undefined, { purpose: 'demo' })).toBe('off');
    expect(fundRuleOf({ funds: 'required' }, { purpose: 'demo' })).toBe('required');
    expect(good(decideSaveFundRule({ funds: 'off' }, by))).toMatchObject([{ id: SITE }]);
    const server = context({ permissions: ['sell'] });
    expect(codeOf(decideSaveFundRule({ funds: 'off' }, server))).toBe('not_allowed');
  });

  test('[CA9] a float comes out of the safe and what was counted goes back; a count of the safe begins it anew', () => {
    const first = opened(noRows, later(100), 1000);
    const done = counted(first.rows, later(200), first.session.id, 4000);
    expect(storeOf(done.rows, safe)?.balanceMinor).toBe(3000);
    const state = { session: undefined, store: storeOf(done.rows, safe), unheard: [] };
    const count = good(decideCountFund(state, { fundId: safe, countedMinor: 2990 }, later(300)));
    expect(count).toMatchObject({ overShortMinor: -10, count: { closes: 0 } });
    const rows = { ...done.rows, counts: [...done.rows.counts, count.count] };
    expect(storeOf(rows, safe)?.balanceMinor).toBe(2990);
    const drawer = { fundId: 'drawer/dev_1', countedMinor: 1 };
    expect(codeOf(decideCountFund({ ...state, store: undefined }, drawer, by))).toBe(
      'unknown_fund',
    );
  });

  test('[CA1] refunds and reversals take cash out, change given is in the payment', () => {
    const { rows, session } = opened(noRows, by, 0);
    const sale = { ...cash(by, 700, session.id), tenderedMinor: 1000, changeMinor: 300 };
    const back = {
      id: 'ref_1',
      tender: 'card',
      amountMinor: 500,
      cashMinor: 200,
      deviceId: 'dev_1',
    };
    const undone = { id: 'rev_1', tender: 'cash', amountMinor: 50, deviceId: 'dev_1' };
    const common = { fundSessionId: session.id };
    const state = stateOf(
      {
        ...paid(rows, sale),
        refunds: [{ ...back, ...common, refundedAt: NOW, refundedBy: 'emp_1' } as never],
        reversals: [{ ...undone, ...common, reversedAt: NOW, reversedBy: 'emp_1' } as never],
      },
      session.id,
    );
    expect(state?.balanceMinor).toBe(450);
    expect(cashBy(state ?? { facts: [] }, 'refund', 'reversal')).toBe(-250);
  });
});
