import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import {
  type MappedLine,
  mappedOrders,
  ordersText,
  recordedLines,
} from './modifier-orders.fixture.ts';

/** Orders in the usual run; `npm run prove -- modifiers` plays them all. */
const USUAL_ORDERS = 60;
const scale = Number(process.env['GALLEY_TEST_SCALE'] ?? 1);
const timeout = Number(process.env['GALLEY_TEST_TIMEOUT'] ?? 60_000);

type Shop = ReturnType<typeof openRegister>;

/** One order as a cashier takes it; what the register says that it comes to. */
const take = async (shop: Shop, lines: readonly MappedLine[]): Promise<number> => {
  const checkId = await shop.openTakeaway();
  for (const { amountMinor: _, ...line } of lines) await shop.run('addLine', { checkId, ...line });
  const check = await shop.ask('check', { checkId });
  const amounts = check?.lines.map(({ amountMinor }) => amountMinor);
  expect(amounts).toEqual(lines.map(({ amountMinor }) => amountMinor));
  await shop.payAll(checkId);
  const settled = await shop.ask('check', { checkId });
  expect(settled).toMatchObject({ status: 'settled', dueMinor: 0 });
  return settled?.totalMinor ?? 0;
};

describe('recorded orders with nested choices', () => {
  test('[NM10] come to their exact totals by the commands of the register', {
    timeout,
  }, async () => {
    const shop = openRegister();
    await shop.login('callum');
    const recorded = recordedLines(ordersText());
    const like = shop.core.read.items().find(({ name }) => name === 'Chips');
    if (like === undefined) throw new Error('no item to take the place of');
    const { menu, orders } = mappedOrders(recorded, like);
    expect(shop.replica.commit({ facts: menu })).toMatchObject({ ok: true });
    const played = orders.slice(0, Math.round(USUAL_ORDERS * scale));
    let totalMinor = 0;
    for (const order of played) totalMinor += await take(shop, order);
    const lines = played.flat();
    const recordedMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    expect(totalMinor).toBe(recordedMinor);
    const nested = lines.filter(({ modifiers }) => modifiers.some(({ depth }) => depth > 0));
    expect(nested.length).toBeGreaterThan(0);
    const figures = process.env['GALLEY_PROOF_FIGURES'];
    if (figures !== undefined)
      writeFileSync(
        figures,
        JSON.stringify({
          ...{ orders: played.length, lines: lines.length, nestedLines: nested.length },
          choices: lines.reduce((sum, { modifiers }) => sum + modifiers.length, 0),
          ...{ totalMinor, recordedMinor },
        }),
      );
    shop.replica.close();
  });
});
