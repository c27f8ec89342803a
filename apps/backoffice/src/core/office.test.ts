import { describe, expect, it } from 'vitest';
import {
  COOK_PIN,
  logIn,
  NOW,
  OWNER_PIN,
  openOffice,
  SITE,
  SUPERVISOR_PIN,
  type TestOffice,
  TODAY,
} from './testing/open-office.fixture.ts';
import { checkFacts, menuOf } from './testing/trade.fixture.ts';

const nothing = {};
const eventsOf = (shop: TestOffice, type: string) =>
  shop.rows('event').filter((row) => row.type === type);

const failureOf = async (outcome: unknown) => {
  const done = (await outcome) as { ok: boolean; error?: { code: string; field?: string } };
  return done.ok ? undefined : done.error?.code;
};

const firstItem = (shop: TestOffice) => {
  const item = menuOf(shop)[0];
  if (item === undefined) throw new Error('the demo menu has items');
  return item;
};

describe('who may', () => {
  it('[OF1] tells figures to nobody who is not logged in', async () => {
    const { definition } = openOffice();
    const { sales, checks, menu, people, days, site, session } = definition.queries;
    const call = { session: 'ses_unknown' };
    for (const query of [sales, checks, menu, people, days])
      expect(await failureOf(query.ask(nothing, call))).toBe('not_logged_in');
    expect(await site.ask(nothing, call)).toMatchObject({ value: { siteId: SITE } });
    expect(await session.ask(nothing, call)).toEqual({ ok: true, value: null });
  });

  it('[OF2] logs the owner in with an event and tells a cook why not', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const seen = await shop.definition.queries.session.ask(nothing, { session });
    expect(seen).toMatchObject({ value: { sessionId: session, name: 'Maeve Trelawny' } });
    expect(eventsOf(shop, 'login')).toHaveLength(1);
    const { login } = shop.definition.commands;
    expect(await failureOf(login.run({ pin: COOK_PIN }, shop.call()))).toBe('not_allowed');
    expect(eventsOf(shop, 'login')).toHaveLength(1);
  });

  it('[OF2] locks out after wrong PINs, also for a right one', async () => {
    const shop = openOffice();
    const { login } = shop.definition.commands;
    for (let i = 0; i < 5; i++)
      expect(await failureOf(login.run({ pin: '9173' }, shop.call()))).toBe('wrong_pin');
    expect(await failureOf(login.run({ pin: OWNER_PIN }, shop.call()))).toBe('locked_out');
    shop.advance(31_000);
    expect(await logIn(shop, OWNER_PIN)).toMatch(/^ses_/);
  });

  it('[OF3] ends the session of a person who is set inactive', async () => {
    const shop = openOffice();
    const session = await logIn(shop, SUPERVISOR_PIN);
    const sales = () => shop.definition.queries.sales.ask(nothing, { session });
    expect(await sales()).toMatchObject({ ok: true });
    const priya = shop.rows('employee').find((row) => row.name === 'Priya Nair');
    shop.commit([{ kind: 'employee', id: String(priya?.id), doc: { active: 0 } }]);
    expect(await failureOf(sales())).toBe('not_logged_in');
  });

  it('[OF4] lets the house in by its key alone and names no person in what it does', async () => {
    const shop = openOffice();
    const item = firstItem(shop);
    const { saveItem } = shop.definition.commands;
    const change = { id: item.id, priceMinor: item.priceMinor + 5 };
    expect(await failureOf(saveItem.run(change, shop.call('house:guess')))).toBe('not_logged_in');
    expect(await saveItem.run(change, shop.call(shop.houseSession))).toMatchObject({ ok: true });
    const [event] = eventsOf(shop, 'price_changed');
    expect(event?.employeeId).toBeNull();
    expect(JSON.parse(String(event?.detail))).toMatchObject({ by: 'command line' });
  });
});

describe('changes', () => {
  it('[OF11] writes the given columns, and an event with the old and the new price', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const item = firstItem(shop);
    const change = { id: item.id, priceMinor: item.priceMinor + 50 };
    await shop.definition.commands.saveItem.run(change, shop.call(session));
    await shop.definition.commands.saveItem.run(
      { id: item.id, name: 'Renamed' },
      shop.call(session),
    );
    const after = menuOf(shop).find((row) => row.id === item.id);
    expect(after).toEqual({ ...item, name: 'Renamed', priceMinor: item.priceMinor + 50 });
    const changes = eventsOf(shop, 'price_changed');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ subjectId: item.id, deviceId: 'dev_office' });
    expect(JSON.parse(String(changes[0]?.detail))).toMatchObject({
      fromMinor: item.priceMinor,
      toMinor: item.priceMinor + 50,
    });
  });

  it('[OF12] refuses the menu and people to a role without the permission', async () => {
    const shop = openOffice();
    const session = await logIn(shop, SUPERVISOR_PIN);
    const item = firstItem(shop);
    const { commands } = shop.definition;
    const refused = [
      commands.saveItem.run({ id: item.id, priceMinor: 1 }, shop.call(session)),
      commands.removeItem.run({ itemId: item.id }, shop.call(session)),
      commands.importMenu.run({ items: [{ name: 'X', priceMinor: 1 }] }, shop.call(session)),
      commands.saveEmployee.run({ name: 'X', roleId: 'rol_x' }, shop.call(session)),
      commands.setPin.run({ employeeId: 'emp_x', pin: '7391' }, shop.call(session)),
    ];
    for (const outcome of refused) expect(await failureOf(outcome)).toBe('not_allowed');
    expect(menuOf(shop).find((row) => row.id === item.id)).toEqual(item);
  });

  it('[OF17] refuses a PIN that is easy or taken in the same words, and takes a new one', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const tom = String(shop.rows('employee').find((row) => row.name === 'Tom Ashby')?.id);
    const { setPin } = shop.definition.commands;
    const run = (pin: string) => setPin.run({ employeeId: tom, pin }, shop.call(session));
    const [easy, taken] = [await run('1234'), await run(COOK_PIN)];
    expect(easy).toMatchObject({ ok: false, error: { code: 'pin_unsuitable' } });
    expect(taken).toEqual(easy);
    expect(await run('5917')).toEqual({ ok: true, value: null });
    const { login } = shop.definition.commands;
    expect(await failureOf(login.run({ pin: '5917' }, shop.call()))).toBe('not_allowed');
    expect(JSON.stringify(shop.rows('event'))).not.toContain('5917');
  });

  it('[OF21] takes a removal back: the item is as it was', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const item = firstItem(shop);
    const input = { itemId: item.id };
    const { removeItem, restoreItem } = shop.definition.commands;
    expect(await failureOf(restoreItem.run(input, shop.call(session)))).toBe('not_removed');
    await removeItem.run(input, shop.call(session));
    expect(menuOf(shop).some((row) => row.id === item.id)).toBe(false);
    expect(await restoreItem.run(input, shop.call(session))).toEqual({ ok: true, value: null });
    expect(menuOf(shop).find((row) => row.id === item.id)).toEqual(item);
  });

  it('[OF18] gives the first answer to a command id that comes again', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const call = shop.call(session);
    const input = { name: 'Sides' };
    const first = await shop.definition.commands.saveCategory.run(input, call);
    const count = shop.rows('category').length;
    expect(await shop.definition.commands.saveCategory.run(input, call)).toEqual(first);
    expect(shop.rows('category')).toHaveLength(count);
  });
});

describe('import', () => {
  const run = async (shop: TestOffice, items: { name: string; priceMinor: number }[]) =>
    shop.definition.commands.importMenu.run({ items }, shop.call(shop.houseSession));

  it('[OF13] imports nothing when one row is bad', async () => {
    const shop = openOffice();
    const before = [shop.rows('menu_item'), shop.rows('category'), shop.rows('event')];
    const taken = { name: 'Second', priceMinor: 200, plu: firstItem(shop).plu ?? '' };
    const bad = await run(shop, [{ name: 'First', priceMinor: 100 }, taken]);
    expect(bad).toMatchObject({ ok: false, error: { code: 'plu_taken', field: 'items.1.plu' } });
    const twice = await run(shop, [
      { name: 'Mint Sauce', priceMinor: 50 },
      { name: ' mint  sauce', priceMinor: 60 },
    ]);
    expect(twice).toMatchObject({ ok: false, error: { code: 'duplicate_name' } });
    expect([shop.rows('menu_item'), shop.rows('category'), shop.rows('event')]).toEqual(before);
  });

  it('[OF14] prices known names, makes new items in their category, and counts', async () => {
    const shop = openOffice();
    const [known, same] = menuOf(shop);
    if (known === undefined || same === undefined) throw new Error('the demo menu has items');
    const done = await shop.definition.commands.importMenu.run(
      {
        items: [
          { name: known.name.toUpperCase(), priceMinor: known.priceMinor + 10 },
          { name: same.name, priceMinor: same.priceMinor },
          { name: 'Mint Sauce', priceMinor: 50, category: 'Sauces' },
          { name: 'Lime Pickle', priceMinor: 50, category: 'sauces' },
          { name: 'Naan', priceMinor: 250 },
        ],
      },
      shop.call(shop.houseSession),
    );
    const value = { created: 3, updated: 1, unchanged: 1, categoriesCreated: 2 };
    expect(done).toEqual({ ok: true, value });
    const items = menuOf(shop);
    expect(items.find((row) => row.id === known.id)).toMatchObject({
      name: known.name,
      priceMinor: known.priceMinor + 10,
    });
    const sauces = shop.rows('category').filter((row) => row.name === 'Sauces');
    expect(sauces).toHaveLength(1);
    const made = items.filter((row) => row.categoryId === sauces[0]?.id);
    expect(made.map((row) => [row.name, row.cell])).toEqual(
      expect.arrayContaining([
        ['Mint Sauce', 0],
        ['Lime Pickle', 1],
      ]),
    );
    expect(eventsOf(shop, 'price_changed')).toHaveLength(1);
    expect(eventsOf(shop, 'menu_imported')).toHaveLength(1);
  });

  it('[OF15] taxes and routes a new item like its category', async () => {
    const shop = openOffice();
    const bar = menuOf(shop).find((row) => row.stationKey === 'bar');
    const category = shop.rows('category').find((row) => row.id === bar?.categoryId);
    await shop.definition.commands.importMenu.run(
      {
        items: [
          { name: 'Sea Buckthorn Spritz', priceMinor: 900, category: String(category?.name) },
        ],
      },
      shop.call(shop.houseSession),
    );
    const made = menuOf(shop).find((row) => row.name === 'Sea Buckthorn Spritz');
    expect(made).toMatchObject({ stationKey: 'bar', categoryId: bar?.categoryId });
    expect(made?.taxCode).toBe(bar?.taxCode);
  });
});

describe('seeding', () => {
  it('[OF16] fills an empty site once, with PINs that open it', async () => {
    const shop = openOffice({ seed: false });
    expect(shop.seedDemo()).toEqual({ ok: true, value: true });
    const counts = () =>
      ['menu_item', 'employee', 'pin_verifier', 'site'].map((k) => shop.rows(k).length);
    const first = counts();
    expect(first[0]).toBeGreaterThan(40);
    const item = firstItem(shop);
    shop.commit([{ kind: 'menu_item', id: item.id, doc: { priceMinor: 1 } }]);
    expect(shop.seedDemo()).toEqual({ ok: true, value: false });
    expect(counts()).toEqual(first);
    expect(menuOf(shop).find((row) => row.id === item.id)?.priceMinor).toBe(1);
    expect(await logIn(shop, OWNER_PIN)).toMatch(/^ses_/);
  });
});

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
