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
    const sum = (values: readonly { grossMinor: number }[]) =>
      values.reduce((all, entry) => all + entry.grossMinor, 0);
    expect(sales).toMatchObject({ businessDate: TODAY, grossMinor: total, checksSettled: 2 });
    expect(sales).toMatchObject({ checksOpen: 1, openMinor: a.priceMinor, paidMinor: total });
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
});
