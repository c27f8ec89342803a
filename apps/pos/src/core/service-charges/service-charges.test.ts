import { type Fact, ok } from '@galley/base';
import { rowFact, type ServiceChargeRow } from '@galley/domain';
import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const CHARGE: ServiceChargeRow = {
  ...{ id: 'svc_1', name: 'Service charge', sort: 0, ppm: 125_000, amountMinor: null },
  ...{ fromCovers: 1, orderTypeIds: null, tax: 'spread', taxCode: null, account: null },
  ...{ mandatory: 0, active: 1 },
};

const shop = async (more: Partial<ServiceChargeRow> = {}) => {
  const register = openRegister();
  opened.push(register);
  const fact: Fact = rowFact('service_charge', { ...CHARGE, ...more });
  expect(register.replica.commit({ facts: [fact] })).toMatchObject(ok({}));
  await register.login('zofia');
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola', 2);
  return { register, checkId };
};

describe('the charge for service at the register', () => {
  test('[SC2] it is a line of the check, on guest check, receipt and Z', async () => {
    const { register, checkId } = await shop();
    const check = await register.ask('check', { checkId });
    expect(check).toMatchObject({ totalMinor: 664, charge: { amountMinor: 74, off: false } });
    expect(check?.lines.at(-1)).toMatchObject({ name: 'Service charge', charge: true });
    await register.run('printGuestCheck', { checkId });
    await register.payAll(checkId);
    for (const kind of ['guest-check', 'receipt'])
      expect(JSON.stringify(papers(register, kind))).toContain('Service charge');
  });

  test('[SC9] X and Z tell what of the turnover it was', async () => {
    const { register, checkId } = await shop();
    await register.payAll(checkId);
    await register.login('callum');
    await register.run('makeZ', {});
    const [z] = register.core.read.zReports('1', 1);
    expect(z?.figures).toMatchObject({
      turnoverMinor: 664,
      serviceCharge: { count: 1, amountMinor: 74 },
    });
    expect(JSON.stringify(papers(register, 'z-report'))).toContain('Of it service charge');
  });

  test('[SC7] whoever sells takes it off and puts it back; what is mandatory a manager', async () => {
    const { register, checkId } = await shop();
    const off = await register.run('takeOffCharge', { checkId, off: true });
    expect(off).toEqual({ beforeMinor: 664, afterMinor: 590 });
    const back = await register.run('takeOffCharge', { checkId, off: false });
    expect(back.afterMinor).toBe(664);
    const strict = await shop({ mandatory: 1 });
    const wish = { checkId: strict.checkId, off: true };
    expect(codeOf(await strict.register.tryRun('takeOffCharge', wish))).toBe('approval_needed');
  });

  test('[SC5] split checks come to the same together', async () => {
    const { register, checkId } = await shop();
    const by = { type: 'evenly' as const, ways: 3 };
    const { checkIds } = await register.run('splitCheck', { checkId, by });
    const totals = await Promise.all(
      [...new Set([checkId, ...checkIds])].map(
        async (id) => (await register.ask('check', { checkId: id }))?.totalMinor ?? 0,
      ),
    );
    expect(totals).toHaveLength(3);
    expect(totals.reduce((a, b) => a + b, 0)).toBe(664);
  });

  test('[SC8] nobody voids or removes the line by itself', async () => {
    const { register, checkId } = await shop();
    const check = await register.ask('check', { checkId });
    const lineId = check?.charge?.lineId ?? '';
    expect(codeOf(await register.tryRun('removeLine', { lineId }))).toBe('fee_line');
  });
});
