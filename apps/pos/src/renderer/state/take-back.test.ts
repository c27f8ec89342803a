import { ok } from '@galley/base';
import { beforeEach, describe, expect, it } from 'vitest';
import { calls, freshRegister, names, settled } from './orders.fixture.ts';
import type { PosRpc } from './rpc.ts';

const { attachCustomer } = await import('./customer-records.ts');
const { promiseOrder } = await import('./order-acts.ts');
const { useRead } = await import('./read.store.ts');
const { provideRpc, rpc } = await import('./rpc.ts');
const { takeCheck } = await import('./ui.store.ts');
const { toaster } = await import('@galley/ui');

const OLD = { id: 'cus_old', name: 'Ida' };
const NEW = { id: 'cus_new', name: 'Jo' };
const SAID = { guestName: 'Ida', phone: null, address: '4 Quay' };
const when = (at: number): string => String(at);

/** The core knows whose the check in hand is. */
const belongsTo = (customer: typeof OLD | null): void =>
  provideRpc({
    ...rpc(),
    ask: async () => ok(customer === null ? null : { customer }),
  } as unknown as PosRpc);

const undo = async (): Promise<void> => {
  toaster.current()?.action?.run();
  await settled();
};

beforeEach(async () => {
  await freshRegister();
  takeCheck('chk_a');
  const check = { id: 'chk_a', status: 'open', promisedAt: 500, allergies: [], ...SAID };
  useRead.setState({ check: check as never });
});

describe('what is taken back in one tap', () => {
  it('[RG70] a customer: whose the check was, and what was said of the guest', async () => {
    belongsTo(null);
    await attachCustomer(NEW);
    await undo();
    expect(calls.map(({ name, input }) => [name, input])).toEqual([
      ['attachCustomer', { checkId: 'chk_a', customerId: 'cus_new' }],
      ['attachCustomer', { checkId: 'chk_a', customerId: null }],
      ['describeCheck', { checkId: 'chk_a', ...SAID }],
    ]);
  });

  it('[CU6] [RG70] what a customer cannot have is noted with them, and withdrawn with them', async () => {
    const unnoted = { allergens: ['milk'], words: ['kiwi'], texts: ['milk', 'kiwi'] };
    provideRpc({ ...rpc(), ask: async () => ok({ customer: OLD, unnoted }) } as unknown as PosRpc);
    await attachCustomer(NEW);
    expect(calls[1]).toEqual({
      name: 'noteAllergies',
      input: { checkId: 'chk_a', allergens: ['milk'], words: ['kiwi'], withdraw: [] },
    });
    expect(toaster.current()?.message).toContain('milk');
    const noted = [
      { id: 'alg_1', key: 'milk', allergen: 'milk', text: 'milk', seats: [null] },
      { id: 'alg_2', key: 'eggs', allergen: 'eggs', text: 'eggs', seats: [null] },
      { id: 'alg_3', key: '“kiwi”', allergen: null, text: 'kiwi', seats: [null] },
    ];
    const { check } = useRead.getState();
    useRead.setState({ check: { ...check, allergies: noted } as never });
    await undo();
    expect(calls.at(-2)?.input).toMatchObject({ withdraw: ['alg_1', 'alg_3'] });
  });

  it('[RG70] a customer who was taken off is on the check again', async () => {
    belongsTo(OLD);
    await attachCustomer(null);
    await undo();
    expect(calls[1]?.input).toEqual({ checkId: 'chk_a', customerId: 'cus_old' });
  });

  it('[RG70] a promised time: the one before, or as soon as possible', async () => {
    await promiseOrder(900, false, when);
    expect(toaster.current()?.message).toContain('900');
    await undo();
    expect(calls.map(({ input }) => input['promisedAt'])).toEqual([900, 500]);
    await promiseOrder(500, false, when);
    expect(names()).toEqual(['promiseOrder', 'promiseOrder', 'promiseOrder']);
  });
});
