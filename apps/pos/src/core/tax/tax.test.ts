import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

/** A register at a site of which something is another way, and a check with two colas. */
const shop = async (doc: Record<string, string | number>) => {
  const register = openRegister();
  opened.push(register);
  const { siteId } = register.core.identity;
  if (Object.keys(doc).length > 0)
    register.replica.commit({ facts: [{ kind: 'site', id: siteId, doc }] });
  await register.login('tom');
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola', 2);
  return { register, checkId };
};

const text = (register: Register, kind: string): string => JSON.stringify(papers(register, kind));

describe('tax of a whole check', () => {
  test('[CU14] what the record of a customer frees them by stands on the receipt', async () => {
    const { register, checkId } = await shop({});
    const { customerId } = await register.run('saveCustomer', { name: 'Quay School' });
    const taxExemption = { number: 'E-4711', reason: 'School', until: null };
    register.replica.commit({
      facts: [{ kind: 'customer', id: customerId, doc: { taxExemption } }],
    });
    await register.run('attachCustomer', { checkId, customerId });
    await register.payAll(checkId);
    expect(text(register, 'receipt')).toContain('Tax exempt: E-4711, School');
    expect(text(register, 'receipt')).not.toContain(customerId);
  });

  test('[TX5] [TX6] number and reason stand on check and receipt, and no tax does', async () => {
    const { register, checkId } = await shop({});
    const exemption = { number: 'E-4711', reason: 'Hill School' };
    const came = await register.run('exemptCheck', { checkId, exemption });
    expect(came.afterMinor).toBeLessThan(came.beforeMinor);
    const check = await register.ask('check', { checkId });
    expect(check).toMatchObject({ taxExemption: exemption, totalMinor: came.afterMinor });
    await register.payAll(checkId);
    expect(text(register, 'receipt')).toContain('Tax exempt: E-4711, Hill School');
    expect(text(register, 'receipt')).not.toContain('20%');
  });

  test('[TX4] what is rung takes the rounding of the site along', async () => {
    const { register, checkId } = await shop({ taxRounding: 'line' });
    const check = await register.ask('check', { checkId });
    expect(check?.lines[0]?.taxes).toMatchObject([{ perLine: true }]);
  });
});

describe('cash in coins at the register', () => {
  test('[RN6] due in cash, change and the line on the receipt are those of the coins', async () => {
    const { register, checkId } = await shop({ cashStepMinor: 100 });
    const due = (await register.ask('check', { checkId }))?.dueMinor ?? 0;
    expect(due).toBe(590);
    expect((await register.ask('check', { checkId }))?.cashDueMinor).toBe(600);
    const paid = await register.payAll(checkId, 1000);
    expect(paid).toMatchObject({ settled: true, changeMinor: 400 });
    expect(text(register, 'receipt')).toContain('Cash rounding');
    expect(text(register, 'receipt')).toContain('£0.10');
  });
});

describe('receipts as the country wants them', () => {
  test('[RC3] a German receipt names the register by its id and since when guests were served', async () => {
    const { register, checkId } = await shop({ country: 'DE' });
    register.time.now += 45 * 60_000;
    await register.payAll(checkId);
    const paper = text(register, 'receipt');
    expect(paper).toContain('Steuernr. GB 999 0000 73');
    expect(paper).toContain('dev_register1');
    expect(paper).toContain('Served from');
  });

  test('[RC2] on request: none is printed at the payment, the first one asked for is no copy', async () => {
    const { register, checkId } = await shop({ receiptPrint: 'asked' });
    await register.payAll(checkId);
    expect(papers(register, 'receipt')).toEqual([]);
    const check = await register.ask('check', { checkId });
    const receiptId = check?.receipts[0]?.id ?? '';
    await register.run('reprintReceipt', { receiptId });
    expect(papers(register, 'receipt')).toHaveLength(1);
    expect(text(register, 'receipt')).not.toContain('COPY');
    expect(text(register, 'receipt')).not.toContain('"drawer"');
    expect(codeOf(await register.tryRun('reprintReceipt', { receiptId }))).toBe('approval_needed');
  });
});
