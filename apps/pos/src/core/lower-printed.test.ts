import { canonicalJson } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { view } from './order-types/order-types.fixture.ts';
import { openRegister } from './testing/register.fixture.ts';

const HARBOUR = '3 Quay Lane, TR26 1AB';
const VILLAGE = '9 Moor Road, TR20 8ZZ';
const MANAGER = '5831';

const codeOf = (outcome: { ok: boolean; error?: { code: string } }): string =>
  outcome.ok ? 'ok' : (outcome.error?.code ?? '');

/** A delivery to the village; its guest has the paper. */
const printed = async () => {
  const register = openRegister();
  await register.login('tom');
  const type = (kind: string) =>
    register.core.read.orderTypes().find((one) => one.kind === kind)?.id ?? '';
  const { checkId } = await register.run('openCheck', { orderTypeId: type('delivery') });
  await register.run('describeCheck', { checkId, phone: '01632 960 100', address: VILLAGE });
  await register.ring(checkId, 'Lemon tart', 2);
  await register.run('printGuestCheck', { checkId });
  const consentTo = async (input: { readonly checkId: string }) => {
    const act = { type: 'take_off' as const, checkId, wish: canonicalJson(input) };
    return (await register.run('approve', { pin: MANAGER, act })).approvalId;
  };
  return { register, checkId, type, consentTo };
};

describe('after the guest check was printed', () => {
  test('[GC9] another order type with a lower total needs a manager, once, and it is told who', async () => {
    const { register, checkId, type, consentTo } = await printed();
    const input = { checkId, orderTypeId: type('takeaway') };
    const before = (await view(register, checkId)).totalMinor;
    expect(codeOf(await register.tryRun('changeOrderType', input))).toBe('approval_needed');
    expect((await view(register, checkId)).totalMinor).toBe(before);
    const approvalId = await consentTo(input);
    await register.run('changeOrderType', { ...input, approvalId });
    const told = register.core.read.lastEvent(checkId, 'order_type_changed');
    expect(told?.detail['approvedBy']).toContain('callum');
    expect((await view(register, checkId)).totalMinor).toBeLessThan(before);
    await register.run('changeOrderType', { checkId, orderTypeId: type('delivery') });
    expect((await view(register, checkId)).totalMinor).toBe(before);
    const again = await register.tryRun('changeOrderType', { ...input, approvalId });
    expect(codeOf(again)).toBe('approval_needed');
  });

  test('[GC9] so does an address or a zone with a lower fee, and no name, seat or dearer address', async () => {
    const { register, checkId, consentTo } = await printed();
    await register.run('describeCheck', { checkId, guestName: 'Ada', covers: 2 });
    const nearer = { checkId, address: HARBOUR };
    expect(codeOf(await register.tryRun('describeCheck', nearer))).toBe('approval_needed');
    const zones = await register.ask('zones', {});
    const zoneId = zones.find(({ name }) => name === 'Harbour')?.id ?? '';
    const wish = { checkId, zoneId };
    expect(codeOf(await register.tryRun('chooseZone', wish))).toBe('approval_needed');
    await register.run('chooseZone', { ...wish, approvalId: await consentTo(wish) });
    await register.run('describeCheck', { checkId, address: VILLAGE });
    const approvalId = await consentTo(nearer);
    await register.run('describeCheck', { ...nearer, approvalId });
    await register.run('describeCheck', { checkId, address: VILLAGE });
  });

  test('[GC9] whoever attaches a customer does not lower the fee by their address alone', async () => {
    const { register, checkId, consentTo } = await printed();
    const far = (await register.ask('zones', {})).find(({ name }) => name !== 'Harbour');
    await register.run('chooseZone', { checkId, zoneId: far?.id ?? '' });
    await register.run('describeCheck', { checkId, address: null });
    const known = { name: 'Ada', phone: '01632 960 100', address: HARBOUR };
    const { customerId } = await register.run('saveCustomer', known);
    const wish = { checkId, customerId };
    expect(codeOf(await register.tryRun('attachCustomer', wish))).toBe('approval_needed');
    await register.run('attachCustomer', { ...wish, approvalId: await consentTo(wish) });
  });

  test('[GC9] nor does freedom from tax go without a manager', async () => {
    const { register, checkId, consentTo } = await printed();
    const exemption = { number: 'E-4711', reason: 'School' };
    const wish = { checkId, exemption };
    expect(codeOf(await register.tryRun('exemptCheck', wish))).toBe('approval_needed');
    await register.run('exemptCheck', { ...wish, approvalId: await consentTo(wish) });
    await register.run('exemptCheck', { checkId, exemption: null });
  });

  test('[VL10] a consent that one asked for serves nobody else at the register', async () => {
    const { register, checkId, type, consentTo } = await printed();
    const input = { checkId, orderTypeId: type('takeaway') };
    const approvalId = await consentTo(input);
    await register.login('zofia');
    const taken = await register.tryRun('changeOrderType', { ...input, approvalId });
    expect(codeOf(taken)).toBe('approval_mismatch');
    await register.login('tom');
    await register.run('changeOrderType', { ...input, approvalId });
  });
});
