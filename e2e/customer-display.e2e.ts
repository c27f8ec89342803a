import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { accessibilityOf } from './src/accessibility.ts';
import { bringLayoutProbes, misfitsOf } from './src/layout.ts';
import { picture } from './src/picture.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { type Suite, until } from './src/suite.ts';
import { twinsOf } from './src/twins.ts';

let shop: SharedShop;
let suite: Suite;
let register: RegisterPage;
let screen: Page;

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 600 },
  { width: 800, height: 1280 },
] as const;

const vfd = (): Promise<string> => twinsOf(suite).display();

/** Two lines of twenty cells, the ends of each given. */
const lines = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([left, right]) => left.padEnd(20 - right.length) + right).join('\n');

const vfdIs = async (wanted: string): Promise<void> => {
  await until(`the display says ${wanted}`, async () => (await vfd()) === wanted, 15_000);
};

const phaseIs = (phase: string): Promise<void> =>
  screen.locator(`main[data-phase="${phase}"]`).waitFor();

const IDLE = '      Welcome       \n The Harbour Light  ';

/** Nothing is cut off and nothing has to be scrolled, at every size of a guests' screen. */
const fits = async (name: string): Promise<void> => {
  for (const size of SIZES) {
    await screen.setViewportSize(size);
    await screen.waitForTimeout(100);
    expect(await misfitsOf(screen), `${name} at ${size.width}`).toEqual([]);
    const scrolls = await screen.evaluate<boolean>(
      'document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth',
    );
    expect(scrolls, `${name} at ${size.width} scrolls`).toBe(false);
    await picture(screen, `${name}-${size.width}x${size.height}`);
  }
  for (const colorScheme of ['dark', 'light'] as const) {
    await screen.emulateMedia({ colorScheme });
    expect((await accessibilityOf(screen)).grave, `${name}, ${colorScheme}`).toEqual([]);
    await picture(screen, `${name}-${colorScheme}`);
  }
};

beforeAll(async () => {
  shop = await enterShop('whole');
  ({ suite } = shop);
  const part = suite.part('register');
  register = registerPage(await shop.open(part.address));
  screen = await shop.open(part.customerAddress);
  await bringLayoutProbes(screen);
  await screen.reload();
});
afterAll(() => shop.leave());

describe('what guests see', () => {
  test('[CD7] [CD9] greeting, last item and total, what is to pay, change, and the greeting again', async () => {
    await phaseIs('idle');
    await screen.getByText('The Harbour Light').waitFor();
    await vfdIs(IDLE);
    await fits('idle');
    await register.logIn(PINS.manager);
    await register.category('Breakfast');
    await register.item('Bacon bap');
    await phaseIs('order');
    await screen.getByTestId('customer-lines').getByText('Bacon bap').waitFor();
    await vfdIs(lines(['Bacon bap', '£5.25'], ['Total', '£5.25']));
    await register.item('Sausage bap');
    await vfdIs(lines(['Sausage bap', '£5.25'], ['Total', '£10.50']));
    await fits('order');
    await register.tap('pay');
    await phaseIs('pay');
    await vfdIs(lines(['Total', '£10.50'], ['To pay', '£10.50']));
    await fits('pay');
    await register.page.getByRole('button', { name: '£20' }).first().tap();
    await register.page.getByTestId('paid').waitFor();
    await phaseIs('done');
    await screen.getByText('Thank you').waitFor();
    await screen.getByText('£9.50').waitFor();
    await vfdIs(lines(['Cash', '£20.00'], ['Change', '£9.50']));
    await fits('done');
    await register.tap('next-order');
    await phaseIs('idle');
    await vfdIs(IDLE);
  }, 90_000);

  test('[CD11] logging out and another window leave nobody with a stranger’s check', async () => {
    await register.item('Bacon bap');
    await phaseIs('order');
    const second = registerPage(await shop.open(suite.part('register').address));
    await second.logIn(PINS.server);
    await second.category('Breakfast');
    await second.item('Sausage bap');
    await screen.getByTestId('customer-lines').getByText('Sausage bap').waitFor();
    expect(await screen.getByTestId('customer-lines').getByText('Bacon bap').count()).toBe(0);
    await second.page.getByRole('button', { name: 'Log out' }).tap();
    await phaseIs('idle');
    await vfdIs(IDLE);
    await second.page.close();
    await register.item('Sausage bap');
    await register.page.getByRole('button', { name: 'Log out' }).tap();
    await phaseIs('idle');
    await register.logIn(PINS.manager);
    await phaseIs('order');
  }, 90_000);

  test('[CD13] a long check shows its newest lines and how many came before', async () => {
    for (let n = 0; n < 12; n++) await register.item(n % 2 === 0 ? 'Bacon bap' : 'Sausage bap');
    const shown = screen.getByTestId('customer-lines').getByRole('listitem');
    await until('all lines', async () => (await vfd()).includes('£73.50'), 20_000);
    for (const size of SIZES) {
      await screen.setViewportSize(size);
      await screen.waitForTimeout(150);
      const [text = '0'] = await screen.getByTestId('earlier-lines').allInnerTexts();
      const earlier = Number(text.split(' ')[0]);
      expect(earlier + (await shown.count())).toBe(14);
      // Only the tall screen has room for all.
      expect(earlier > 0).toBe(size.height < 1000);
    }
    await fits('long');
  }, 90_000);

  test('[CD6] an unplugged display delays nothing, and shows the right thing once it is back', async () => {
    await twinsOf(suite).panel('devices', { displayUnplugged: true });
    await register.payExact();
    await phaseIs('done');
    await register.tap('next-order');
    await register.item('Bacon bap');
    await register.dueIs('£5.25');
    expect((await vfd()).trim()).toBe('');
    await twinsOf(suite).panel('devices', { displayUnplugged: false });
    await vfdIs(lines(['Bacon bap', '£5.25'], ['Total', '£5.25']));
  }, 90_000);

  test('[CD12] the token of the guests’ page opens its one question and nothing else', async () => {
    const { port, customerAddress = '' } = suite.part('register');
    const token = customerAddress.split('token=')[1];
    const socket = new WebSocket(
      `ws://127.0.0.1:${port}/rpc`,
      ['galley.rpc', `galley.token.${token}`],
      { origin: `http://127.0.0.1:${port}` },
    );
    const said: Record<string, unknown>[] = [];
    socket.on('message', (data) => said.push(JSON.parse(String(data))));
    await new Promise((resolve) => socket.once('open', resolve));
    const ask = (message: object) => socket.send(JSON.stringify(message));
    ask({ t: 'run', n: 1, id: 'cmd_1', name: 'login', input: { pin: PINS.owner } });
    ask({ t: 'ask', n: 2, name: 'checks', params: { status: 'open' } });
    ask({ t: 'watch', n: 3, name: 'sync', params: {} });
    ask({ t: 'ask', n: 4, name: 'customer', params: {} });
    await until('four answers', () => Promise.resolve(said.length >= 4), 10_000);
    const answerTo = (n: number) => said.find((one) => one['n'] === n);
    for (const n of [1, 2, 3]) {
      expect(answerTo(n)).toMatchObject({ t: 'failed', error: { code: 'not_here' } });
    }
    expect(answerTo(4)).toMatchObject({ t: 'done', value: { phase: 'order' } });
    expect(JSON.stringify(answerTo(4))).not.toMatch(/chk_|lin_|emp_|dev_|Callum/);
    socket.close();
  }, 30_000);
});
