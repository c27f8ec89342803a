import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { picture } from './src/picture.ts';
import { type RegisterPage, registerPage } from './src/register-page.ts';
import { type Suite, startSuite } from './src/suite.ts';

let suite: Suite;
let window: Window;
let register: RegisterPage;

/** What the virtual card terminal does from now on. */
const terminal = async (wish: Record<string, unknown>): Promise<void> => {
  const { paperAddress = '' } = suite.part('printer');
  const answer = await fetch(new URL('devices', paperAddress), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  expect(answer.ok).toBe(true);
};

beforeAll(async () => {
  suite = await startSuite({ env: { GALLEY_CARD_TERMINAL: '' } });
  window = await openWindow(suite.part('register').address ?? '');
  register = registerPage(window.page);
  await register.logIn();
});
afterAll(async () => {
  await window.close();
  await suite.stop();
});

/** An order with a bacon bap, at the panel for cards. */
const atTheTerminal = async (): Promise<void> => {
  await register.newOrder();
  await register.item('Bacon bap');
  await register.tap('pay');
  await register.page.getByText('Card', { exact: true }).first().tap();
};

test('[PC5] [PC15] a card is charged at the terminal, or declined, and the reason is said', async () => {
  const { page, tap } = register;
  await atTheTerminal();
  await page.getByTestId('card-reach').getByText('ready').waitFor();
  await picture(page, 'card-ready');
  await terminal({ cardMode: 'decline' });
  await tap('card-charge');
  await page.getByTestId('card-presenting').waitFor();
  await picture(page, 'card-presenting');
  await page.getByTestId('card-declined').getByText('says no').waitFor();
  await picture(page, 'card-declined');
  await terminal({ cardMode: 'approve' });
  await tap('card-charge');
  await page.getByTestId('paid').waitFor();
});

test('[PC19] all that is due is charged in one tap from where cash is taken, and a refusal is seen', async () => {
  const { page, tap } = register;
  await register.newOrder();
  await register.item('Bacon bap');
  await terminal({ cardMode: 'decline' });
  await tap('pay');
  await page.getByTestId('pay-card').waitFor();
  await picture(page, 'card-quick');
  await tap('pay-card');
  await page.getByTestId('card-declined').getByText('says no').waitFor();
  await terminal({ cardMode: 'approve' });
  await page.keyboard.press('c');
  await tap('pay-card');
  await page.getByTestId('paid').waitFor();
});

test('[PC4] [PC13] without an answer it is pending, and looked up by itself or by a tap', async () => {
  const { page, tap } = register;
  await terminal({ cardMode: 'late' });
  await atTheTerminal();
  await tap('card-charge');
  await page.getByTestId('pending-card').getByText('Neither paid nor unpaid').waitFor();
  await picture(page, 'card-pending');
  await page.getByTestId('tasks-count').getByText('1').waitFor();
  await terminal({ cardAnswer: true });
  await tap('card-look-up').catch(() => undefined);
  await page.getByTestId('paid').waitFor();
  await terminal({ cardMode: 'approve' });
});

test('[PC15] out of reach is said before a card is presented, and the slip of another terminal is typed in', async () => {
  const { page, tap } = register;
  await terminal({ cardUnplugged: true });
  await atTheTerminal();
  await page.getByTestId('card-unreachable').waitFor();
  await picture(page, 'card-unreachable');
  expect(await page.getByTestId('card-charge').isDisabled()).toBe(true);
  await tap('card-standalone');
  await tap('card-approved');
  await page.getByTestId('paid').waitFor();
  await terminal({ cardUnplugged: false });
});

test('[PC6] [PC7] [PC9] approved after the guest paid in cash, it goes back to the card by the task', async () => {
  const { page, tap } = register;
  await terminal({ cardMode: 'late' });
  await atTheTerminal();
  await tap('card-charge');
  await tap('card-another');
  await page.getByText('Cash', { exact: true }).first().tap();
  await tap('pay-exact');
  await page.getByTestId('paid').waitFor();
  await terminal({ cardAnswer: true });
  await terminal({ cardMode: 'approve' });
  await tap('open-tasks');
  await page.getByTestId('task-late_card').waitFor({ timeout: 60_000 });
  await picture(page, 'card-late-task');
  await tap('task-to-card');
  await tap('reverse-confirm');
  await page.getByTestId('reverse-confirm').waitFor({ state: 'detached' });
  await tap('open-tasks');
  await page.getByText('Nothing waits').waitFor();
});
