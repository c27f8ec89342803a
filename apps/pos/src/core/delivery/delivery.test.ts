import { describe, expect, test } from 'vitest';
import { type Register, view } from '../order-types/order-types.fixture.ts';
import { NOW, openRegister, papers as papersOf } from '../testing/register.fixture.ts';

const HARBOUR = '3 Quay Lane, TR26 1AB';
const VILLAGE = '9 Moor Road, TR20 8ZZ';
const NOWHERE = 'Nowhere 1';

const codeOf = (outcome: { ok: boolean; error?: { code: string } }): string =>
  outcome.ok ? 'ok' : (outcome.error?.code ?? '');

const deliveryType = ({ core }: Register): string =>
  core.read.orderTypes().find(({ kind }) => kind === 'delivery')?.id ?? '';

const opened = async (person: 'callum' | 'tom' = 'callum') => {
  const register = openRegister();
  await register.login(person);
  const { checkId } = await register.run('openCheck', { orderTypeId: deliveryType(register) });
  const said = (address: string) =>
    register.run('describeCheck', { checkId, phone: '01632 960 100', address, guestName: 'Ada' });
  return { register, checkId, said };
};

describe('deliveries at the register', () => {
  test('[DL2] [DL4] the address brings the zone and its fee, and another one others', async () => {
    const { register, checkId, said } = await opened();
    await said(HARBOUR);
    await register.ring(checkId, 'Lemon tart');
    const first = await view(register, checkId);
    expect(first.delivery).toMatchObject({ zone: 'Harbour', feeMinor: 250 });
    expect(first.lines.map(({ name, fee }) => [name, fee === true])).toEqual([
      ['Lemon tart', false],
      ['Delivery Harbour', true],
    ]);
    await said(VILLAGE);
    const second = await view(register, checkId);
    expect(second.totalMinor).toBe(first.totalMinor + 240);
    expect(second.lines).toHaveLength(2);
  });

  test('[DL6] the fee goes with the order type, and comes back by the way back', async () => {
    const { register, checkId, said } = await opened();
    await said(HARBOUR);
    await register.ring(checkId, 'Lemon tart');
    const away = register.core.read.orderTypes().find(({ kind }) => kind === 'takeaway')?.id ?? '';
    const there = await register.run('changeOrderType', { checkId, orderTypeId: away });
    expect(there.beforeMinor - there.afterMinor).toBe(250);
    const back = { checkId, orderTypeId: deliveryType(register) };
    expect((await register.run('changeOrderType', back)).afterMinor).toBe(there.beforeMinor);
  });

  test('[DL8] below the minimum and outside all zones it needs somebody who may', async () => {
    const { register, checkId, said } = await opened('tom');
    await said(NOWHERE);
    await register.ring(checkId, 'Lemon tart');
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('zone_unknown');
    await said(HARBOUR);
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('below_minimum');
    expect(codeOf(await register.tryRun('allowDelivery', { checkId }))).toBe('approval_needed');
    await register.login('callum');
    await register.run('allowDelivery', { checkId });
    expect((await view(register, checkId)).delivery).toMatchObject({ allowed: true });
    await register.run('sendCheck', { checkId });
  });

  test('[DL6] it is settled, told on the receipt and refunded as a line', async () => {
    const { register, checkId, said } = await opened();
    await said(HARBOUR);
    for (const name of ['Lemon tart', 'Lemon tart', 'Lemon tart'])
      await register.ring(checkId, name);
    const { dueMinor, lines } = await view(register, checkId);
    const tender = { tender: 'card' as const, amountMinor: dueMinor, tenderedMinor: dueMinor };
    await register.run('pay', { checkId, ...tender });
    const fee = lines.find((line) => line.fee)?.id ?? '';
    const quote = await register.ask('refundQuote', { lineId: fee, quantity: 1, checkId });
    expect(quote?.amountMinor).toBe(250);
    expect(quote?.ways.length).toBeGreaterThan(0);
  });

  test('[DL9] addresses of a customer are remembered, the last first, and filled in with them', async () => {
    const { register, checkId, said } = await opened();
    const { customerId } = await register.run('saveCustomer', {
      name: 'Ada',
      phone: '01632 960 100',
      address: 'Old Road 1',
    });
    await register.run('attachCustomer', { checkId, customerId });
    expect((await view(register, checkId)).address).toBe('Old Road 1');
    await said(HARBOUR);
    register.time.now = NOW + 60_000;
    const next = await register.run('openCheck', { orderTypeId: deliveryType(register) });
    await register.run('attachCustomer', { checkId: next.checkId, customerId });
    expect((await view(register, next.checkId)).address).toBe(HARBOUR);
    const at = await register.ask('customerAtCheck', { checkId: next.checkId });
    expect(at?.customer.addresses).toEqual([HARBOUR, 'Old Road 1']);
  });

  test('[CU11] a wrong address is taken off alone, and may come back', async () => {
    const { register, checkId, said } = await opened();
    const { customerId } = await register.run('saveCustomer', {
      name: 'Ada',
      address: 'Old Road 1',
    });
    await register.run('attachCustomer', { checkId, customerId });
    await said(HARBOUR);
    const addresses = async () =>
      (await register.ask('customerAtCheck', { checkId }))?.customer.addresses;
    expect(await addresses()).toEqual([HARBOUR, 'Old Road 1']);
    await register.run('forgetAddress', { customerId, address: HARBOUR });
    expect(await addresses()).toEqual(['Old Road 1']);
    await register.run('forgetAddress', { customerId, address: 'old road 1' });
    expect(await addresses()).toEqual([]);
    expect((await view(register, checkId)).address).toBe(HARBOUR);
    register.time.now = NOW + 60_000;
    await said(VILLAGE);
    await said(HARBOUR);
    expect(await addresses()).toContain(HARBOUR);
  });

  test('[DL10] papers say phone, address and zone; no event holds an address', async () => {
    const { register, checkId, said } = await opened();
    await said(VILLAGE);
    for (const name of ['Lemon tart', 'Lemon tart', 'Lemon tart', 'Lemon tart'])
      await register.ring(checkId, name);
    await register.run('printGuestCheck', { checkId });
    const papers = JSON.stringify(papersOf(register, 'guest-check'));
    expect(papers).toContain('TR20 8ZZ');
    expect(papers).toContain('Villages');
    const events = register.replica.db
      .prepare("SELECT count(*) FROM event WHERE detail LIKE '%TR20%'")
      .pluck()
      .get();
    expect(events).toBe(0);
  });

  test('[DL11] a longer way makes the first time later, and the send earlier', async () => {
    const { register, checkId, said } = await opened();
    const orderTypeId = deliveryType(register);
    await said(HARBOUR);
    const near = await register.ask('slots', { orderTypeId, checkId });
    await said(VILLAGE);
    const far = await register.ask('slots', { orderTypeId, checkId });
    expect((far.slots[0]?.at ?? 0) - (near.slots[0]?.at ?? 0)).toBe(15 * 60_000);
    await register.ring(checkId, 'Lemon tart');
    const promisedAt = NOW + 4 * 3_600_000;
    const later = await register.run('promiseOrder', { checkId, promisedAt });
    await said(HARBOUR);
    expect((await view(register, checkId)).sendsAt).toBe((later.sendsAt ?? 0) + 15 * 60_000);
  });
});
