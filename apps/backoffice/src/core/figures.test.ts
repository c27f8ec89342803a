import { rowFact } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { NOW, openOffice, SITE, TODAY } from './testing/open-office.fixture.ts';
import { firstItem, nothing } from './testing/outcomes.fixture.ts';
import { checkFacts, menuOf } from './testing/trade.fixture.ts';

describe('figures', () => {
  it('[OF5] add up by category, item, hour and tender', async () => {
    const shop = openOffice();
    const [a, , , b] = menuOf(shop);
    const last = menuOf(shop).at(-1);
    if (!a || !b || !last) throw new Error('the demo menu has items');
    shop.commit([
      ...checkFacts({ id: 'one', ordered: [{ item: a, quantity: 2 }] }, 1),
      ...checkFacts(
        {
          id: 'two',
          at: NOW + 3_600_000,
          ordered: [
            { item: b, quantity: 1 },
            { item: last, quantity: 3 },
          ],
        },
        2,
      ),
      ...checkFacts({ id: 'open', ordered: [{ item: a, quantity: 1 }], settled: false }, 3),
      ...checkFacts({
        id: 'before',
        ordered: [{ item: a, quantity: 9 }],
        businessDate: '2026-05-31',
      }),
    ]);
    const call = { session: shop.houseSession };
    const outcome = await shop.definition.queries.sales.ask(nothing, call);
    if (!outcome.ok) throw new Error(outcome.error.message);
    const sales = outcome.value;
    const total = 2 * a.priceMinor + b.priceMinor + 3 * last.priceMinor;
    const sum = (values: readonly { turnoverMinor: number }[]) =>
      values.reduce((all, entry) => all + entry.turnoverMinor, 0);
    expect(sales).toMatchObject({ businessDate: TODAY, grossMinor: total, checksSettled: 2 });
    expect(sales).toMatchObject({ turnoverMinor: total, checksOpen: 1, openMinor: a.priceMinor });
    expect(sales).toMatchObject({ paidMinor: total, takenMinor: total, refundsMinor: 0 });
    expect([sum(sales.byCategory), sum(sales.byItem), sum(sales.byHour)]).toEqual([
      total,
      total,
      total,
    ]);
    expect(sales.byHour.map((entry) => entry.hour)).toEqual([12, 13]);
    expect(sales.byCategory.every((entry) => entry.name !== '')).toBe(true);
    const days = await shop.definition.queries.days.ask(nothing, call);
    expect(days).toEqual({ ok: true, value: [TODAY, '2026-05-31'] });
  });

  it('[OF8] stands at the last recorded date on a site of replayed sales, else at the open day', async () => {
    const shop = openOffice();
    const item = firstItem(shop);
    const recorded = { businessDate: '2018-03-04', at: Date.UTC(2018, 2, 4, 12) };
    shop.commit(checkFacts({ id: 'old', ordered: [{ item, quantity: 1 }], ...recorded }));
    const dateNow = async () => {
      const site = await shop.definition.queries.site.ask(nothing, { session: undefined });
      return site.ok ? site.value?.businessDate : undefined;
    };
    expect(await dateNow()).toBe(TODAY);
    shop.commit([{ kind: 'site', id: SITE, doc: { purpose: 'replay' } }]);
    expect(await dateNow()).toBe('2018-03-04');
    shop.commit([{ kind: 'site', id: SITE, doc: { purpose: 'real' } }]);
    shop.commit([{ kind: 'day_session', id: 'day_x', doc: { businessDate: '2026-06-02' } }]);
    expect(await dateNow()).toBe('2026-06-02');
    expect(shop.rows('day_session')).toHaveLength(1);
  });

  it('[OF9] [OF10] lists the day with what was left open, and tells a check with its history', async () => {
    const shop = openOffice();
    const item = firstItem(shop);
    const ordered = [{ item, quantity: 2 }];
    const yesterday = { businessDate: '2026-05-31', at: NOW - 86_400_000 };
    shop.commit([
      ...checkFacts({ id: 'one', ordered }, 1),
      ...checkFacts({ id: 'left', ordered, settled: false, ...yesterday }, 2),
      ...checkFacts({ id: 'done', ordered, ...yesterday }, 3),
    ]);
    const call = { session: shop.houseSession };
    const { checks, check } = shop.definition.queries;
    const list = await checks.ask(nothing, call);
    expect(list).toMatchObject({
      value: [
        { id: 'chk_one', status: 'settled', receiptDisplay: '1-000001' },
        { id: 'chk_left', status: 'open', businessDate: '2026-05-31' },
      ],
    });
    expect(await checks.ask({ status: 'open' }, call)).toMatchObject({
      value: [{ id: 'chk_left' }],
    });
    const view = await check.ask({ checkId: 'chk_one' }, call);
    if (!view.ok || view.value === null) throw new Error('the check is there');
    expect(view.value).toMatchObject({
      title: '1-01',
      serverName: 'Tom Ashby',
      totalMinor: 2 * item.priceMinor,
      paidMinor: 2 * item.priceMinor,
      lines: [{ name: item.name, quantity: 2 }],
      receipts: [{ display: '1-000001', type: 'sale' }],
    });
    expect(view.value.history.map((entry) => entry.type)).toEqual([
      'line_added',
      'opened',
      'paid',
      'receipt',
    ]);
    expect(view.value.history.every((entry) => entry.employeeName === 'Tom Ashby')).toBe(true);
  });

  it('[OF32] [MN11] says what is to be given back, what was given back, and counts no empty check', async () => {
    const shop = openOffice();
    const item = firstItem(shop);
    const reversal = (id: string, amountMinor: number) =>
      rowFact('payment_reversal', {
        id,
        checkId: 'chk_two',
        businessDate: TODAY,
        paymentId: 'pay_two',
        cause: 'surplus',
        tender: 'cash',
        amountMinor,
        receiptId: null,
        approvedBy: 'emp_ourlight_tom',
        reversedAt: NOW + 90_000,
        reversedBy: 'emp_ourlight_tom',
        deviceId: 'dev_register',
      } as { id: string });
    const off = (checkId: string) =>
      rowFact('line_removal', {
        id: `rem_${checkId}`,
        checkId: `chk_${checkId}`,
        lineId: `lin_${checkId}_0`,
        businessDate: TODAY,
        removedAt: NOW,
        removedBy: 'emp_ourlight_tom',
        deviceId: 'dev_register',
      } as { id: string });
    const ordered = [{ item, quantity: 1 }];
    shop.commit([
      ...checkFacts({ id: 'one', ordered }, 1),
      ...checkFacts({ id: 'two', ordered }, 2),
      off('two'),
      reversal('rev_1', 100),
    ]);
    const call = { session: shop.houseSession };
    const { sales, check } = shop.definition.queries;
    const price = item.priceMinor;
    expect(await sales.ask(nothing, call)).toMatchObject({
      value: {
        checksSettled: 1,
        averageMinor: price,
        turnoverMinor: price,
        takenMinor: 2 * price - 100,
        overpaidMinor: price - 100,
        paidOnOpenMinor: 0,
      },
    });
    expect(await check.ask({ checkId: 'chk_two' }, call)).toMatchObject({
      value: {
        overpaidMinor: price - 100,
        givenBack: [{ cause: 'surplus', tender: 'cash', amountMinor: 100, at: NOW + 90_000 }],
      },
    });
  });

  it('[OF9] [OF30] names a table as a table, and tax codes by their rates', async () => {
    const shop = openOffice();
    const table = shop.rows('dining_table')[0];
    shop.commit(checkFacts({ id: 'one', ordered: [{ item: firstItem(shop), quantity: 1 }] }));
    shop.replica.db.prepare(`UPDATE "check" SET "tableId" = ?`).run(String(table?.id));
    const call = { session: shop.houseSession };
    const { checks, menu } = shop.definition.queries;
    expect(await checks.ask(nothing, call)).toMatchObject({
      value: [{ title: `Table ${String(table?.label)}` }],
    });
    const shown = await menu.ask(nothing, call);
    if (!shown.ok) throw new Error(shown.error.message);
    expect(shown.value.taxCodes.find(({ code }) => code === 'cold_food')?.rates).toEqual([
      { orderTypeKind: null, name: 'VAT 20%', ppm: 200_000 },
      { orderTypeKind: 'takeaway', name: 'VAT 0%', ppm: 0 },
    ]);
  });

  it('[OF10] names who voided and refunded, who approved it, why, and at which register or station', async () => {
    const shop = openOffice();
    const item = firstItem(shop);
    const reason = (use: string) => shop.rows('reason_code').find((row) => row.use === use);
    const station = shop.office.reads.stations().find((row) => row.key === item.stationKey);
    const [server, manager] = ['emp_ourlight_tom', String(shop.rows('employee')[0]?.id)];
    shop.replica.db
      .prepare(
        `INSERT INTO device (id, name, _scope, _deleted, _mark) VALUES ('dev_register', 'Bar', 'x', 0, 0)`,
      )
      .run();
    const common = { checkId: 'chk_one', lineId: 'lin_one_0', businessDate: TODAY };
    const off = { ...common, quantity: 1, approvedBy: manager, deviceId: 'dev_register' };
    shop.commit([
      ...checkFacts({ id: 'one', ordered: [{ item, quantity: 3 }] }),
      rowFact('line_void', {
        id: 'vod_1',
        ...off,
        reasonId: reason('void')?.id,
        disposition: 'wasted',
        voidedAt: NOW + 1000,
        voidedBy: server,
      } as { id: string }),
      rowFact('line_removal', {
        id: 'rem_1',
        ...common,
        removedAt: NOW + 2000,
        removedBy: server,
        deviceId: 'dev_register',
      } as { id: string }),
      rowFact('refund', {
        id: 'ref_1',
        ...off,
        receiptId: 'rcp_back',
        amountMinor: item.priceMinor,
        taxTotals: [],
        tender: 'cash',
        cashMinor: null,
        reasonId: reason('refund')?.id,
        refundedAt: NOW + 90_000,
        refundedBy: server,
      } as { id: string }),
      rowFact('ticket', {
        id: 'tkt_1',
        checkId: 'chk_one',
        roundId: 'rnd_1',
        businessDate: TODAY,
        stationKey: item.stationKey,
        course: 1,
        label: '1-01',
        guestName: null,
        orderTypeName: 'Takeaway',
        serverName: 'Tom',
        deviceId: 'dev_register',
        lines: [],
        firedAt: NOW,
        bumpedAt: NOW + 30_000,
        generation: 1,
        rank: 3,
        replayed: 0,
      } as { id: string }),
    ]);
    const call = { session: shop.houseSession };
    const view = await shop.definition.queries.check.ask({ checkId: 'chk_one' }, call);
    if (!view.ok || view.value === null) throw new Error('the check is there');
    const step = (type: string) => view.value?.history.find((entry) => entry.type === type);
    const approverName = shop.rows('employee')[0]?.name;
    const who = { employeeName: 'Tom Ashby', placeName: 'Bar' };
    expect(step('line_voided')).toMatchObject({
      ...who,
      text: `1 × ${item.name} voided, wasted`,
      approverName,
      reason: reason('void')?.name,
    });
    expect(step('refunded')).toMatchObject({
      ...who,
      approverName,
      reason: reason('refund')?.name,
      amountMinor: -item.priceMinor,
    });
    expect(step('line_removed')).toMatchObject({ ...who, approverName: null, reason: null });
    expect(step('bumped')).toMatchObject({ text: 'Made', placeName: station?.name });
    expect(station?.name).not.toBe(item.stationKey);
  });
});
