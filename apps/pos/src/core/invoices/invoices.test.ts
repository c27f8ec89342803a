import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const WISH = { form: 'invoice' as const, name: 'Hill & Co', address: '1 High Street\nTruro' };

const settled = async () => {
  const register = openRegister();
  opened.push(register);
  await register.login('tom');
  const checkId = await register.openTakeaway();
  const lineId = await register.ring(checkId, 'Cola', 2);
  await register.payAll(checkId);
  return { register, checkId, lineId };
};

const text = (register: Register, kind: string): string => JSON.stringify(papers(register, kind));

describe('invoices at the register', () => {
  test('[IV1] [IV2] one is made and printed later, and only that one is printed again', async () => {
    const { register, checkId } = await settled();
    const made = await register.run('issueInvoice', { checkId, ...WISH });
    expect(made.invoiceDisplay).toBe('R1-000001');
    const paper = text(register, 'receipt');
    expect(paper).toContain('Invoice no.');
    expect(paper).toContain('Hill & Co');
    expect(paper).toContain('Truro');
    const again = await register.tryRun('issueInvoice', { checkId, ...WISH, name: 'Other' });
    expect(codeOf(again)).toBe('invoiced_already');
    const [invoice] = await register.ask('invoices', { checkId });
    expect(invoice).toMatchObject({ display: 'R1-000001', totalMinor: 590, surplus: false });
    await register.run('reprintInvoice', { invoiceId: invoice?.id ?? '' });
    expect(text(register, 'receipt')).toContain('COPY');
  });

  test('[IV4] money back afterwards is a credit note that names the invoice', async () => {
    const { register, checkId, lineId } = await settled();
    await register.run('issueInvoice', { checkId, ...WISH });
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    const wish = { type: 'refund' as const, lineId, quantity: 1, reasonId };
    const { approvalId } = await register.run('approve', { pin: '5831', act: wish });
    await register.run('refundLine', { lineId, quantity: 1, tender: 'cash', reasonId, approvalId });
    expect(text(register, 'refund-receipt')).toContain('Credit note for invoice');
    expect(text(register, 'refund-receipt')).toContain('R1-000001');
  });

  test('[IV1] [IV5] after a refund it is for what is left; as a business meal it has lines to fill in', async () => {
    const { register, checkId, lineId } = await settled();
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    const wish = { type: 'refund' as const, lineId, quantity: 1, reasonId };
    const { approvalId } = await register.run('approve', { pin: '5831', act: wish });
    await register.run('refundLine', { lineId, quantity: 1, tender: 'cash', reasonId, approvalId });
    await register.run('issueInvoice', { checkId, ...WISH, form: 'hospitality' });
    const [invoice] = await register.ask('invoices', { checkId });
    expect(invoice?.totalMinor).toBe(295);
    expect(text(register, 'receipt')).toContain('Occasion:');
  });
});
