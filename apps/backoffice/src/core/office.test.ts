import { describe, expect, it } from 'vitest';
import {
  COOK_PIN,
  logIn,
  OWNER_PIN,
  openOffice,
  SITE,
  SUPERVISOR_PIN,
} from './testing/open-office.fixture.ts';
import { eventsOf, failureOf, firstItem, nothing } from './testing/outcomes.fixture.ts';
import { menuOf } from './testing/trade.fixture.ts';

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

  it('[OF19] the core refuses a price above the highest one, and the old price stays', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const item = firstItem(shop);
    const change = { id: item.id, priceMinor: 100_000_001 };
    const refused = await shop.definition.commands.saveItem.run(change, shop.call(session));
    expect(refused).toMatchObject({ error: { code: 'price_too_high', field: 'priceMinor' } });
    expect(menuOf(shop).find((row) => row.id === item.id)).toEqual(item);
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

  it('[BG1] keeps of a badge what proves it, refuses one that is short or taken, and takes a lost one away', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const idOf = (name: string) =>
      String(shop.rows('employee').find((row) => row.name === name)?.id);
    const { setBadge } = shop.definition.commands;
    const run = (name: string, code: string | null) =>
      setBadge.run({ employeeId: idOf(name), code }, shop.call(session));
    expect(await run('Tom Ashby', '0004711893')).toEqual({ ok: true, value: null });
    const rows = () => shop.rows('badge_verifier').filter(({ id }) => id === idOf('Tom Ashby'));
    expect(String(rows()[0]?.verifier)).toMatch(/^argon2id\$/);
    expect(JSON.stringify(shop.rows('event')) + JSON.stringify(rows())).not.toContain('4711893');
    const others = shop.rows('employee').filter((row) => row.name !== 'Tom Ashby');
    const other = String(others[0]?.name);
    expect(await failureOf(run(other, '0004711893'))).toBe('badge_taken');
    expect(await failureOf(run(other, '1234567'))).toBe('badge_format');
    expect(await failureOf(run(other, '1111111111'))).toBe('badge_format');
    expect(await run('Tom Ashby', null)).toEqual({ ok: true, value: null });
    expect(rows()[0]?.verifier).toBeNull();
    expect(await run(other, '0004711893')).toEqual({ ok: true, value: null });
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
