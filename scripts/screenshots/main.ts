// Rings up the service of service.ts at the real screens and keeps their pictures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWindow } from '../../e2e/src/browser.ts';
import { PINS, type RegisterPage, registerPage } from '../../e2e/src/register-page.ts';
import { root, type Suite, startSuite, until } from '../../e2e/src/suite.ts';
import { type Dish, inHand, type Order, orders } from './service.ts';

/** A hand's pace. A board takes no bump for a ticket that has just moved into another's place. */
const HAND_MS = 600;
const OFFICE = { width: 1280, height: 800 };
const KITCHEN = { width: 1920, height: 1080 };

const images = join(root, 'docs', 'images');
const quick = process.argv.includes('--quick');
const began = performance.now();
const rest = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const waitFor = async (minutes: number): Promise<void> => {
  const still = began + minutes * 60_000 - performance.now();
  if (!quick && still > 0) await rest(still);
};

const ring = async (register: RegisterPage, { category, name, choices = [] }: Dish) => {
  await register.category(category);
  const before = (await register.lines()).length;
  await register.item(name);
  if (choices.length > 0) await choose(register, choices);
  await register.page.getByTestId('line').nth(before).waitFor();
  await rest(HAND_MS);
};

/** A sheet whose only question is answered by one choice closes by itself. */
const choose = async ({ page, tap }: RegisterPage, choices: readonly string[]): Promise<void> => {
  const sheet = page.getByRole('dialog');
  for (const choice of choices) await sheet.getByText(choice, { exact: true }).tap();
  await rest(HAND_MS);
  if ((await sheet.count()) > 0) await tap('commit-line');
  await sheet.waitFor({ state: 'detached' });
};

const begin = async (register: RegisterPage, table: string | undefined): Promise<void> => {
  if (table === undefined) {
    await register.page.keyboard.press('F6');
    await register.page.getByText('Takeaway', { exact: true }).first().tap();
  } else {
    await register.tap('go-tables');
    await register.tap(`table-${table}`);
  }
};

const nameGuest = async ({ page, tap }: RegisterPage, guest: string): Promise<void> => {
  await tap('check-head');
  await page.getByTestId('guest-name').fill(guest);
  await tap('save-details');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const pay = async ({ page, tap, payExact }: RegisterPage, how: 'cash' | 'card'): Promise<void> => {
  if (how === 'cash') {
    await payExact();
  } else {
    await tap('pay');
    await page.getByText('Card', { exact: true }).tap();
    await tap('card-approved');
    await page.getByTestId('paid').waitFor();
  }
  await tap('next-order');
};

const makeEverything = async (kitchen: Page): Promise<void> => {
  const bump = kitchen.getByTestId('bump');
  await bump.first().waitFor();
  await rest(HAND_MS);
  while ((await bump.count()) > 0) {
    await bump.first().tap();
    await rest(HAND_MS);
  }
};

const serve = async (register: RegisterPage, kitchen: Page, order: Order): Promise<void> => {
  await waitFor(order.at);
  await begin(register, order.table);
  for (const one of order.dishes) await ring(register, one);
  if (order.guest !== undefined) await nameGuest(register, order.guest);
  if (order.paid === undefined) await register.tap('send');
  else await pay(register, order.paid);
  if (order.made === true) await makeEverything(kitchen);
};

const takeLastOrder = async (register: RegisterPage): Promise<void> => {
  await waitFor(inHand.at);
  await begin(register, inHand.table);
  for (const one of inHand.sent) await ring(register, one);
  await register.tap('send');
  for (const one of inHand.added) await ring(register, one);
};

const keep = async (page: Page, name: string): Promise<void> => {
  await rest(1000);
  await page.screenshot({ path: join(images, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
};

const keepOffice = async (suite: Suite): Promise<void> => {
  const { page, close } = await openWindow(suite.part('backoffice').address ?? '', OFFICE);
  await page.getByTestId('login').waitFor();
  for (const digit of PINS.owner) await page.keyboard.press(digit);
  await page.getByTestId('gross').waitFor();
  await keep(page, 'office');
  await close();
};

/** The receipt of the first order, as the virtual printer drew it from the bytes. */
const keepPaper = async (suite: Suite): Promise<void> => {
  const papers = suite.part('printer').paperAddress ?? '';
  type Listed = { papers: { n: number; text: string }[] };
  const find = async (text: string) => {
    const listed = (await (await fetch(`${papers}papers.json`)).json()) as Listed;
    return listed.papers.find((paper) => paper.text.includes(text));
  };
  for (const [name, text] of [['receipt', '1-000002'] as const, ['chit', 'Plaice'] as const]) {
    const { n } = await until(`the paper with ${text}`, () => find(text));
    const picture = await (await fetch(`${papers}papers/${n}.png`)).arrayBuffer();
    writeFileSync(join(images, `${name}.png`), Buffer.from(picture));
    console.log(`docs/images/${name}.png`);
  }
};

const run = async (suite: Suite): Promise<void> => {
  const till = await openWindow(suite.part('register').address ?? '', OFFICE);
  const board = await openWindow(suite.part('kitchen').address ?? '', KITCHEN);
  await board.page.getByText('All stations').tap();
  const register = registerPage(till.page);
  await register.logIn(PINS.server);
  for (const order of orders) await serve(register, board.page, order);
  await takeLastOrder(register);
  await keep(till.page, 'register');
  await keep(board.page, 'kitchen');
  await keepOffice(suite);
  await keepPaper(suite);
  await till.close();
  await board.close();
};

mkdirSync(images, { recursive: true });
const suite = await startSuite();
try {
  await run(suite);
} finally {
  await suite.stop();
  suite.remove();
}
