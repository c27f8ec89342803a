import { afterAll, beforeAll, expect, test } from 'vitest';
import { replicaRows } from './src/databases.ts';
import { type OpenRegister, openRegister } from './src/open-register.ts';
import { until } from './src/suite.ts';

let open: OpenRegister;
beforeAll(async () => {
  open = await openRegister();
});
afterAll(() => open.close());

const receipts = () =>
  replicaRows<{ totalMinor: number }>(open.suite.dataDir, 'register', 'receipt');

test('[E8] a check that is paid in part and voided down to it is finished with one tap', async () => {
  const { register } = open;
  const { page } = register;
  const before = receipts().length;
  await register.item('Bacon bap');
  await register.item('Sausage bap');
  await register.dueIs('£10.50');
  await register.tap('send');
  await register.tap('pay');
  await register.type('525');
  await register.tap('take-cash');
  await page.getByText('Back to the check').tap();
  await page.getByTestId('line').filter({ hasText: 'Sausage bap' }).first().tap();
  await register.tap('void-line');
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Rung by mistake').tap();
  await sheet.getByText('Not made', { exact: true }).tap();
  await register.tap('void-confirm');
  await register.tap('finish');
  const issued = await until('the receipt is issued', () => {
    const rows = receipts().slice(before);
    return rows.length === 1 && rows;
  });
  expect(issued[0]?.totalMinor).toBe(525);
  await page.getByTestId('next-order').waitFor();
});
