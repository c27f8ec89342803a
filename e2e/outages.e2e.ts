import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agree } from './src/agree.ts';
import { cutOff } from './src/cut-off.ts';
import { postgresRows, replicaRows } from './src/databases.ts';
import { BESIDE_LINES, clearBoard, guestsInOrder, openBoard, settle } from './src/kitchen-page.ts';
import { WIDE } from './src/picture.ts';
import { registerCore } from './src/register-core.ts';
import { PINS } from './src/register-page.ts';
import { until } from './src/suite.ts';
import { openTwoRegisters, type TwoRegisters, takeCheck } from './src/two-registers.ts';

let shop: TwoRegisters;
beforeAll(async () => {
  shop = await openTwoRegisters({ pins: [PINS.manager, PINS.server] });
});
afterAll(() => shop.leave());

/** Numbers of the first register's receipts in Postgres. */
const firstSeries = async (): Promise<number[]> => {
  const receipts = await postgresRows(shop.suite.dataDir, 'receipt', ['series', 'number']);
  return receipts
    .filter(([series]) => series === '1')
    .map(([, number]) => Number(number))
    .sort((a, b) => a - b);
};

describe('outages', () => {
  test('[E4] two registers add to one check while cut off: both sides’ lines are there afterwards', async () => {
    const { suite, one, two } = shop;
    await one.newOrder();
    await one.item('Bacon bap');
    await takeCheck(two, await one.page.getByTestId('check-title').innerText());
    const checks = replicaRows(suite.dataDir, 'register', 'check').length;
    const lines = replicaRows(suite.dataDir, 'register', 'line').length - 1;
    await until('the second register shows the line', async () =>
      (await two.lines()).some((line) => line.includes('Bacon bap')),
    );

    const cut = cutOff(shop);
    const itemsAt = (folder: string) =>
      replicaRows<{ name: string }>(suite.dataDir, folder, 'line')
        .slice(lines)
        .map(({ name }) => name);
    await cut.secondAlone();
    await two.item('Granola');
    await until('the second register keeps its line', () =>
      itemsAt('register-2').some((name) => name.startsWith('Granola')),
    );
    await cut.firstAlone();
    await one.item('Sausage bap');
    await until('the first register keeps its line', () =>
      itemsAt('register').includes('Sausage bap'),
    );
    // The cut is real: neither has the other's line until it is healed.
    expect(itemsAt('register').some((name) => name.startsWith('Granola'))).toBe(false);
    expect(itemsAt('register-2')).not.toContain('Sausage bap');
    await cut.heal();
    for (const register of [one, two])
      await until('both lines are on both registers', async () => {
        const text = (await register.lines()).join('\n');
        return (
          text.includes('Bacon bap') && text.includes('Sausage bap') && text.includes('Granola')
        );
      });
    for (const folder of ['register', 'register-2']) {
      expect(replicaRows(suite.dataDir, folder, 'check')).toHaveLength(checks);
      expect(itemsAt(folder)).toHaveLength(3);
    }
  });

  test('[E2] the hub is killed in the middle of a service: twenty orders, the kitchen served, Postgres equal afterwards', async () => {
    const { suite, one: register } = shop;
    await register.newOrder();
    const kitchen = await openBoard(shop);
    await agree(suite);
    const paid = (await postgresRows(suite.dataDir, 'payment', ['id'])).length;
    const issued = await firstSeries();
    await suite.kill('hub');
    for (let order = 0; order < 20; order++) {
      await register.item(order % 2 === 0 ? 'Bacon bap' : 'Sausage bap');
      await register.payExact();
      await register.tap('next-order');
    }
    await register.page.getByTestId('sync-badge').getByText('Site only').waitFor();
    const tickets = kitchen.getByTestId('ticket');
    for (let left = 20; left > 0; left--) {
      await kitchen.getByText(`${left} open`, { exact: true }).waitFor();
      const shown = await tickets.count();
      // The last one's going moves no other; one that comes after it from the next page takes no bump for a moment.
      await tickets
        .nth(shown - 1)
        .getByTestId('bump')
        .tap({ position: BESIDE_LINES });
      if (shown < left) await settle(kitchen);
    }
    await kitchen.getByTestId('empty-board').waitFor();
    await suite.revive('hub');
    await agree(suite);
    expect(await postgresRows(suite.dataDir, 'payment', ['id'])).toHaveLength(paid + 20);
    expect(await firstSeries()).toEqual(
      Array.from({ length: issued.length + 20 }, (_, index) => index + 1),
    );
    await register.page.getByTestId('sync-badge').getByText('Online').waitFor();
  });

  const MADE_OF = ['Chips', 'Bacon bap', 'Latte'];
  /** Orders of one dish each, in turn of several stations, for guests who tell their place in the rush. */
  const rush = async (from: number, to: number): Promise<string[]> => {
    const core = await registerCore(shop.suite);
    const guests = Array.from({ length: to - from }, (_, index) => `Guest ${from + index}`);
    try {
      for (const [index, guest] of guests.entries())
        await core.order([{ name: MADE_OF[index % MADE_OF.length] ?? '' }], guest);
    } finally {
      core.close();
    }
    return guests;
  };

  test('[E34] the kitchen screen dies in the rush and starts again: all tickets, those sent meanwhile too, in order and once', async () => {
    const { suite } = shop;
    const before = await openBoard(shop);
    const sent = await rush(100, 122);
    await before.getByText('22 open', { exact: true }).waitFor();
    expect(await guestsInOrder(before)).toEqual(sent);
    await suite.kill('kitchen');
    const meanwhile = await rush(122, 125);
    await suite.revive('kitchen');
    const after = await shop.open(suite.part('kitchen').address, WIDE);
    await after.getByText('All stations').tap();
    await after.getByText('25 open', { exact: true }).waitFor();
    expect(await guestsInOrder(after)).toEqual([...sent, ...meanwhile]);
    await clearBoard(after);
    await after.getByTestId('empty-board').waitFor();
  });

  test('[E35] with the internet alone gone the site serves its kitchen: all tickets in order and once, then and afterwards', async () => {
    const { suite } = shop;
    const kitchen = await openBoard(shop);
    await suite.kill('hub');
    const sent = await rush(200, 222);
    await kitchen.getByText('22 open', { exact: true }).waitFor();
    expect(await guestsInOrder(kitchen)).toEqual(sent);
    await suite.revive('hub');
    await agree(suite);
    expect(await guestsInOrder(kitchen)).toEqual(sent);
    await clearBoard(kitchen);
    await kitchen.getByTestId('empty-board').waitFor();
  });
});
