import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { replicaRows } from './src/databases.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

const COLA = '5010000000011';
const UNKNOWN = '5010000000028';
const SALAD = 'Seafood salad by weight';

let suite: Suite;
let window: Window;
let register: RegisterPage;

/** What a person does at the panel of the virtual devices. */
const panel = async (path: 'devices' | 'condition', wish: object): Promise<void> => {
  const answer = await fetch(`${suite.part('printer').paperAddress}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  expect(answer.status).toBe(200);
};

const lineWith = (text: string) => register.page.getByTestId('line').filter({ hasText: text });

const weight = (): Promise<string> => register.page.getByTestId('live-weight').innerText();

const KEY_EVERY_S = 0.008;

/** As a scanner does that types: eight milliseconds a key by the keys' own time, however busy the machine is. */
const typeAsScanner = async (code: string): Promise<void> => {
  const wire = await register.page.context().newCDPSession(register.page);
  const start = Date.now() / 1000;
  const keys = [...code].map((key) => ({ key, text: key }));
  const strokes = [...keys, { key: 'Enter', text: '\r' }].flatMap((one, at) => {
    const timestamp = start + at * KEY_EVERY_S;
    return [
      wire.send('Input.dispatchKeyEvent', { type: 'keyDown', ...one, timestamp }),
      wire.send('Input.dispatchKeyEvent', { type: 'keyUp', key: one.key, timestamp }),
    ];
  });
  await Promise.all(strokes);
  await wire.detach();
};

beforeAll(async () => {
  suite = await startSuite();
  window = await openWindow(suite.part('register').address ?? '');
  register = registerPage(window.page);
  await register.logIn(PINS.manager);
});
afterAll(async () => {
  await window.close();
  await suite.stop();
  suite.remove();
});

describe('devices at the register', () => {
  test('[WI7] an item by weight takes what the scale says, once', async () => {
    await register.category('Sandwiches and salads');
    await register.item(SALAD);
    await register.page.getByTestId('weigh-refusal').getByText('empty').waitFor();
    await panel('devices', { grams: 452, moving: true });
    await register.page.getByTestId('weigh-refusal').getByText('not still').waitFor();
    await panel('devices', { moving: false });
    await until('the weight', async () => (await weight()) === '0.452 kg');
    await register.tap('add-weighed');
    await lineWith(SALAD).getByText('0.452 kg × £18.90/kg').waitFor();
    await register.dueIs('£8.54');

    await register.item(SALAD);
    await register.page.getByTestId('weigh-refusal').getByText('has been sold').waitFor();
    expect(await register.page.getByTestId('add-weighed').isEnabled()).toBe(false);
    await panel('devices', { grams: 16_000 });
    await register.page.getByTestId('weigh-refusal').getByText('Too heavy').waitFor();
    await panel('devices', { scaleSilent: true });
    await register.page.getByTestId('weigh-refusal').getByText('does not answer').waitFor();
    await panel('devices', { scaleSilent: false, grams: 0 });
    await register.page.getByTestId('weigh-refusal').getByText('empty').waitFor();
    await panel('devices', { grams: 1200 });
    await until('the next weight', async () => (await weight()) === '1.200 kg');
    await register.page.keyboard.press('Escape');
  }, 60_000);

  test('[WI4] a typed weight is marked on the line', async () => {
    await register.item(SALAD);
    await register.tap('type-weight');
    await register.page.getByTestId('typed-weight').waitFor();
    for (const digit of '350') await register.page.keyboard.press(digit);
    await until('all digits', async () => (await weight()) === '0.350 kg');
    await register.tap('add-typed');
    await lineWith('typed by hand').getByText('0.350 kg × £18.90/kg').waitFor();
  });

  test('[RG30] a scan rings its item, and what nobody knows is said', async () => {
    await panel('devices', { scan: COLA });
    await lineWith('Cola').waitFor();
    await panel('devices', { scan: UNKNOWN });
    await register.page.getByText(`Nothing here has the code ${UNKNOWN}.`).waitFor();
    await typeAsScanner(COLA);
    await until('the second one', async () => (await lineWith('Cola').innerText()).startsWith('2'));
    const search = register.page.getByTestId('search').locator('input');
    expect(await search.inputValue()).toBe('');
    await search.tap();
    await typeAsScanner(COLA);
    await until('the third one', async () => (await lineWith('Cola').innerText()).startsWith('3'));
    expect(await search.inputValue()).toBe('');
  });

  test('[RG31] a label of the house brings its weight', async () => {
    const item = replicaRows<{ plu: string; name: string }>(
      suite.dataDir,
      'register',
      'menu_item',
    ).find(({ name }) => name === SALAD);
    const digits = `21${(item?.plu ?? '').padStart(5, '0')}01000`;
    const sum = [...digits].reduce((total, one, at) => total + Number(one) * (at % 2 ? 3 : 1), 0);
    await panel('devices', { scan: `${digits}${(10 - (sum % 10)) % 10}` });
    await lineWith('from its label').getByText('1.000 kg × £18.90/kg').waitFor();
  });

  test('[RG32] an open cover is said with its cure, and is gone when it is shut', async () => {
    await panel('condition', { coverOpen: true });
    const advice = register.page.getByTestId('printer-advice');
    await advice.getByText('Close the cover until it clicks.').waitFor({ timeout: 15_000 });
    await until(
      'the office knows',
      () =>
        replicaRows<{ state: string }>(suite.dataDir, 'backoffice', 'peripheral_state').some(
          ({ state }) => state === 'stopped',
        ),
      15_000,
    );
    await panel('condition', { coverOpen: false });
    await advice.waitFor({ state: 'detached', timeout: 15_000 });
  }, 60_000);

  test('[WI6] the receipt shows weight, unit price and how it was weighed', async () => {
    await register.payExact();
    const papers = suite.part('printer').paperAddress ?? '';
    const receipt = await until('the receipt is on paper', async () => {
      const listed = (await (await fetch(`${papers}papers.json`)).json()) as {
        papers: { text: string }[];
      };
      return listed.papers.find(({ text }) => text.includes('typed by hand'));
    });
    expect(receipt.text).toContain('0.452 kg × £18.90/kg');
    expect(receipt.text).toContain('Weighed before, from its label');
  });
});
