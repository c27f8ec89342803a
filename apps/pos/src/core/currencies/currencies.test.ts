import { afterEach, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const EURO = {
  currency: 'EUR',
  validFrom: '2026-01-01',
  rateNano: 860_000_000,
  rounding: 'nearest',
};

/** A register of a house that takes euros, its drawer open, and a check with two colas: 5.90. */
const shop = async () => {
  const register = openRegister();
  opened.push(register);
  register.replica.commit({
    facts: [{ kind: 'exchange_rate', id: 'EUR:2026-01-01', doc: { ...EURO } }],
  });
  await register.login('callum');
  const { sessionId } = await register.run('openFund', { type: 'drawer', floatMinor: 5000 });
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola', 2);
  return { register, checkId, sessionId };
};

const text = (register: Register, kind: string): string => JSON.stringify(papers(register, kind));

const euros = { currency: 'EUR', amountMinor: 2000 };
const note = { tender: 'cash', amountMinor: 590, tenderedMinor: 1720, foreign: euros } as const;

test('[FX1] [FX3] the check says what is due in each currency; change is in the house’s', async () => {
  const { register, checkId } = await shop();
  const check = await register.ask('check', { checkId });
  expect(check?.foreign).toMatchObject([{ currency: 'EUR', rateNano: 860_000_000, dueMinor: 686 }]);
  expect(codeOf(await register.tryRun('pay', { checkId, ...note, tenderedMinor: 1700 }))).toBe(
    'rate_changed',
  );
  const paid = await register.run('pay', { checkId, ...note });
  expect(paid).toMatchObject({ settled: true, changeMinor: 1130 });
  expect(text(register, 'receipt')).toContain('EUR 20.00 x 0.86');
  expect((await register.ask('check', { checkId }))?.payments).toMatchObject([{ foreign: euros }]);
});

test('[FX5] [FX6] X lists it at its rate, and the drawer is counted by currency', async () => {
  const { register, checkId, sessionId } = await shop();
  await register.run('pay', { checkId, ...note });
  await register.run('printX', {});
  expect(text(register, 'x-report')).toContain('EUR 20.00 x 0.86');
  expect((await register.ask('funds', {}))?.currencies).toEqual(['EUR']);
  const counted = await register.run('countFund', {
    ...{ sessionId, countedMinor: 5000 - 1130 },
    foreign: [{ currency: 'EUR', countedMinor: 1500 }],
  });
  expect(counted).toMatchObject({
    overShortMinor: 0,
    foreign: [{ currency: 'EUR', countedMinor: 1500, expectedMinor: 2000 }],
  });
  expect(text(register, 'cash-slip')).toContain('Expected EUR 20.00');
});
