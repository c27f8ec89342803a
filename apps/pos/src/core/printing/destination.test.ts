import { expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import { allPrinters, receiptPrinter } from './destination.ts';
import { withTwoPrinters } from './print-queue.fixture.ts';

test('[PE29] rows of older versions name the printer until one is set up as a device, and never again', async () => {
  const before = openRegister().core;
  expect(receiptPrinter(before.read, before.identity)?.name).toBe('Receipt printer');
  const { register } = await withTwoPrinters();
  const { read, identity } = register.core;
  expect(receiptPrinter(read, identity)?.name).not.toBe('Receipt printer');
  await register.login('callum');
  for (const id of ['per_second', 'per_first']) await register.run('removePeripheral', { id });
  expect(receiptPrinter(read, identity)).toBeUndefined();
  expect(allPrinters(read, identity)).toEqual([]);
});
