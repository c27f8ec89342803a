import { describe, expect, it } from 'vitest';
import {
  COOK_PIN,
  logIn,
  OWNER_PIN,
  openOffice,
  type TestOffice,
} from '../testing/open-office.fixture.ts';
import { failureOf } from '../testing/outcomes.fixture.ts';

const ADA = { name: 'Ada Quill', phone: '07700 900123', notes: 'Window', words: ['kiwi'] };

const opened = async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { commands, queries } = shop.definition;
  const list = async (text?: string) => {
    const answer = await queries.customers.ask(text === undefined ? {} : { text }, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const save = (input: Parameters<typeof commands.saveCustomer.run>[0]) =>
    commands.saveCustomer.run(input, shop.call(session));
  return { shop, session, list, save };
};

const customerFact = (shop: TestOffice, id: string, name: string, phone: string): void =>
  shop.commit([
    { kind: 'customer', id, doc: { name, phone, address: null, notes: null, createdAt: 1 } },
  ]);

describe('customers in the office', () => {
  it('[CU10] all by name, or who is meant by what is typed, and who has one number with another', async () => {
    const { shop, list, save } = await opened();
    await save(ADA);
    await save({ name: 'Ben Quill' });
    expect(await list()).toMatchObject({
      count: 2,
      customers: [
        { name: 'Ada Quill', allergies: ['kiwi'], visits: 0, lastVisit: null },
        { name: 'Ben Quill', allergies: [] },
      ],
      sameNumber: [],
    });
    expect((await list('ben')).customers.map(({ name }) => name)).toEqual(['Ben Quill']);
    customerFact(shop, 'cus_register2', 'A. Quill', '+44 7700 900123');
    const [same] = (await list()).sameNumber;
    expect(same?.map(({ name }) => name)).toEqual(['A. Quill', 'Ada Quill']);
  });

  it('[CU13] what frees them of tax is kept, changed as one, taken away, and erased with them', async () => {
    const { shop, list, save, session } = await opened();
    const held = { number: 'E-4711', reason: 'School', until: '2099-12-31' };
    const saved = await save({ name: 'Quay School', taxExemption: held });
    const id = saved.ok ? saved.value.customerId : '';
    const first = async () => (await list()).customers[0]?.taxExemption;
    expect(await first()).toEqual(held);
    const later = { ...held, number: 'E-4712', until: null };
    await save({ id, taxExemption: later });
    expect(await first()).toEqual(later);
    await save({ id, taxExemption: null });
    expect(await first()).toBeNull();
    await save({ id, taxExemption: later });
    const { forgetCustomer } = shop.definition.commands;
    expect((await forgetCustomer.run({ customerId: id }, shop.call(session))).ok).toBe(true);
    const row = 'SELECT taxExemption FROM customer WHERE id = ?';
    expect(shop.replica.db.prepare(row).pluck().get(id)).toBeNull();
  });

  it('[CU9] erased, nothing of them is left in any table, and checks keep what was bought', async () => {
    const { shop, list, save, session } = await opened();
    const saved = await save(ADA);
    const customerId = saved.ok ? saved.value.customerId : '';
    const { forgetCustomer } = shop.definition.commands;
    const cook = await logIn(shop, COOK_PIN).catch(() => undefined);
    expect(await failureOf(forgetCustomer.run({ customerId }, shop.call(cook)))).toMatch(
      /not_allowed|not_logged_in/,
    );
    expect(await forgetCustomer.run({ customerId }, shop.call(session))).toMatchObject({
      ok: true,
    });
    expect(await list()).toMatchObject({ count: 0, customers: [] });
    const left = ['customer', 'customer_allergy'].map((kind) =>
      shop.replica.db.prepare(`SELECT * FROM "${kind}"`).all(),
    );
    expect(JSON.stringify(left)).not.toMatch(/Quill|7700|Window|kiwi/);
    const again = forgetCustomer.run({ customerId }, shop.call(session));
    expect(await failureOf(again)).toBe('unknown_customer');
  });

  it('[FL18] erased, their reservations are of guests without a name, and those of others stand', async () => {
    const { shop, save, session } = await opened();
    const saved = await save(ADA);
    const customerId = saved.ok ? saved.value.customerId : '';
    const party = {
      ...{ size: 4, at: 1, walkIn: 0, quotedMinutes: null, tableId: null, name: null },
      ...{ createdAt: 1, createdBy: 'emp_tom', deviceId: 'dev_1' },
    };
    shop.commit([
      { kind: 'party', id: 'pty_ada', doc: { ...party, customerId, note: 'Ada likes kiwi' } },
      { kind: 'party', id: 'pty_ben', doc: { ...party, customerId: null, name: 'Ben', note: 'x' } },
    ]);
    const { forgetCustomer } = shop.definition.commands;
    expect(await forgetCustomer.run({ customerId }, shop.call(session))).toMatchObject({
      ok: true,
    });
    const rows = shop.replica.db.prepare('SELECT * FROM party ORDER BY id').all();
    expect(rows).toMatchObject([
      { id: 'pty_ada', size: 4, customerId: null, name: null, note: null },
      { id: 'pty_ben', name: 'Ben', note: 'x' },
    ]);
  });
});
