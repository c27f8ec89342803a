import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, NOW, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const DAY_MS = 86_400_000;
const COLUMNS = `id, amount, deviceId, expiresAt, generation, grantedAt, rank, serial, spent, status,
  subjectId, subjectKind, _scope, _deleted, _mark`;

/** What a hub grants, as its row comes down. */
const grant = ({ replica }: Register, cardId: string, amount: number): void => {
  replica.db
    .prepare(
      `INSERT INTO allowance (${COLUMNS}) VALUES ('dev_register1:1', ?, 'dev_register1', ?, 1, ?, 1, 1, 0,
        'open', ?, 'gift_card', 'ten_diner000', 0, 0)`,
    )
    .run(amount, NOW + DAY_MS, NOW, cardId);
};

const SALE = { amountMinor: 2500, tender: 'cash', tenderedMinor: 2500 } as const;

/** A register that sold a card of 25.00, may take some of it off, and has a check of two colas (5.90). */
const shop = async (granted: number) => {
  const register = openRegister();
  opened.push(register);
  await register.login('callum');
  await register.run('openFund', { type: 'drawer', floatMinor: 1000 });
  const { giftCardId, code } = await register.run('loadGiftCard', SALE);
  if (granted > 0) grant(register, giftCardId, granted);
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola', 2);
  const find = () => register.run('findGiftCard', { code });
  const pay = (amountMinor: number) =>
    register.tryRun('pay', {
      ...{ checkId, tender: 'gift', amountMinor, tenderedMinor: amountMinor, giftCardId },
    });
  return { register, checkId, giftCardId, code, find, pay };
};

const text = (register: Register, kind: string): string => JSON.stringify(papers(register, kind));

describe('gift cards at the register', () => {
  test('[GV1] [GV6] a sale prints a slip with its code and stands in X beside turnover', async () => {
    const { register, code, find } = await shop(0);
    expect(text(register, 'cash-slip')).toContain(code);
    expect(await find()).toMatchObject({ balanceMinor: 2500, hereMinor: 0, expired: false });
    await register.run('printX', {});
    expect(text(register, 'x-report')).toContain('Gift cards sold');
    const more = await register.run('loadGiftCard', { ...SALE, code: code.toLowerCase() });
    expect(more).toMatchObject({ code, balanceMinor: 5000 });
  });

  test('[GV4] it pays what this register may take off, and the receipt names the card', async () => {
    const { register, checkId, find, pay, code } = await shop(400);
    expect(codeOf(await pay(590))).toBe('gift_card_elsewhere');
    expect((await pay(400)).ok).toBe(true);
    expect(await find()).toMatchObject({ balanceMinor: 2100, hereMinor: 0 });
    expect((await register.ask('check', { checkId }))?.dueMinor).toBe(190);
    await register.payAll(checkId);
    expect(text(register, 'receipt')).toContain(`Gift card …${code.slice(-4)}`);
  });

  test('[GV4] an unknown code is no card, and a wrong one is refused', async () => {
    const { register } = await shop(0);
    expect(await register.run('findGiftCard', { code: 'PRINTED99' })).toBeNull();
    expect(codeOf(await register.tryRun('findGiftCard', { code: '123456789012' }))).toBe(
      'wrong_code',
    );
  });

  test('[GV7] undone, the amount is on the card again, once', async () => {
    const { register, checkId, find, pay } = await shop(400);
    await pay(400);
    const [payment] = (await register.ask('check', { checkId }))?.payments ?? [];
    const wish = { paymentId: payment?.id ?? '', amountMinor: 400, approvalId: 'none' };
    await register.run('reversePayment', wish);
    const card = await find();
    expect(card?.balanceMinor).toBe(2500);
    expect(card?.entries.map(({ type }) => type).sort()).toEqual(['given_back', 'loaded', 'paid']);
    expect(codeOf(await register.tryRun('reversePayment', wish))).toBe('already_reversed');
  });
});
