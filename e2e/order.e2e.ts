import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { replicaRows } from './src/databases.ts';
import { PINS, registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

let suite: Suite;
const windows: Window[] = [];
const open = async (address: string | undefined, size?: { width: number; height: number }) => {
  const window = await openWindow(address ?? '', size);
  windows.push(window);
  return window.page;
};

beforeAll(async () => {
  suite = await startSuite();
});
afterAll(async () => {
  for (const window of windows) await window.close();
  await suite.stop();
  suite.remove();
});

describe('one order', () => {
  test('[E1] goes from the tap to the picture of the receipt', async () => {
    const register = registerPage(await open(suite.part('register').address));
    const kitchen = await open(suite.part('kitchen').address, { width: 1920, height: 1080 });
    await kitchen.getByText('All stations').tap();
    await register.logIn();
    await register.category('From the fryer');
    await register.item('Cod and chips');
    await register.choose('Battered', 'Ketchup');
    await register.dueIs('£13.50');

    await register.tap('send');
    const ticket = kitchen.getByTestId('ticket').filter({ hasText: 'Cod and chips' });
    await ticket.waitFor();
    expect(await ticket.innerText()).toContain('Battered');
    await ticket.getByTestId('bump').tap();
    await ticket.waitFor({ state: 'detached' });

    await register.payExact();
    const number = (await register.page.getByTestId('receipt').innerText()).match(/\d+-\d{6}/)?.[0];
    expect(number).toBe('1-000001');
    const papers = suite.part('printer').paperAddress ?? '';
    const receipt = await until('the receipt is on paper', async () => {
      const listed = (await (await fetch(`${papers}papers.json`)).json()) as {
        papers: { text: string; n: number }[];
      };
      return listed.papers.find((paper) => paper.text.includes(number ?? ''));
    });
    expect(receipt.text).toMatch(/Cod and chips +A +£13\.50/);
    expect(receipt.text).toMatch(/VAT 20% +£11\.25 +£2\.25 +£13\.50/);
    const picture = await fetch(`${papers}papers/${receipt.n}.png`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(2000);
    const line = await until(
      'the office has the line',
      () => replicaRows<{ unitPriceMinor: number }>(suite.dataDir, 'backoffice', 'line')[0],
    );
    expect(line.unitPriceMinor).toBe(1350);
  });

  test('[E6] a price that the owner changes appears at the register by itself', async () => {
    const register = registerPage(await open(suite.part('register').address));
    await register.logIn();
    const tile = register.page.getByTestId(/^item-/).filter({ hasText: 'Bacon bap' });
    await tile.getByText('£5.25').waitFor();
    const office = await open(suite.part('backoffice').address);
    await office.getByTestId('login').waitFor();
    for (const digit of PINS.owner) await office.keyboard.press(digit);
    await office.getByTestId('nav-menu').tap();
    const price = office
      .locator('tr')
      .filter({ hasText: 'Bacon bap' })
      .getByTestId(/^price-/);
    await price.fill('5.60');
    await price.press('Enter');
    const changed = performance.now();
    await tile.getByText('£5.60').waitFor();
    console.log(`price at the register after ${Math.round(performance.now() - changed)} ms`);
    await register.item('Bacon bap');
    await register.dueIs('£5.60');
  });
});
