import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { openWindow, type Window } from './src/browser.ts';
import { bringLayoutProbes, misfitsOf } from './src/layout.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { root, type Suite, startSuite, until } from './src/suite.ts';

let suite: Suite;
const windows: Window[] = [];
let register: RegisterPage;
let office: Page;

type Listed = {
  readonly papers: readonly { readonly text: string; readonly imageHeight: number }[];
};

const lastPaper = async (): Promise<Listed['papers'][number] | undefined> => {
  const answer = await fetch(`${suite.part('printer').paperAddress}papers.json`);
  return ((await answer.json()) as Listed).papers.at(-1);
};

const picture = async (): Promise<string> =>
  (await office.getByTestId('paper-picture').locator('img').getAttribute('src')) ?? '';

/** The picture after it has been drawn anew. */
const redrawn = (before: string): Promise<string> =>
  until('another picture', async () => {
    const now = await picture();
    return now === before ? undefined : now;
  });

const choose = async (label: string, option: string): Promise<void> => {
  await office.getByRole('button', { name: new RegExp(`${label}$`) }).tap();
  await office.getByRole('option', { name: option, exact: true }).tap();
};

const shot = async (name: string): Promise<void> => {
  const folder = process.env['GALLEY_SHOTS'];
  if (folder !== undefined) await office.screenshot({ path: `${folder}/${name}.png` });
};

const open = async (address: string | undefined): Promise<Page> => {
  const window = await openWindow(address ?? '');
  windows.push(window);
  return window.page;
};

beforeAll(async () => {
  suite = await startSuite();
  register = registerPage(await open(suite.part('register').address));
  office = await open(suite.part('backoffice').address);
  await bringLayoutProbes(office);
  await office.reload();
  await office.getByTestId('login').waitFor();
  for (const digit of PINS.owner) await office.keyboard.press(digit);
  await office.getByTestId('nav-papers').tap();
  await office.getByTestId('page-papers').waitFor();
});
afterAll(async () => {
  for (const window of windows) await window.close();
  await suite.stop();
  suite.remove();
});

describe('papers of the house', () => {
  test('[PT2] shows what registers print while nothing is set, and draws every change', async () => {
    await office.getByText('Nothing is set').waitFor();
    const plain = await redrawn('');
    expect(await misfitsOf(office)).toEqual([]);
    expect((await accessibilityOf(office)).grave).toEqual([]);
    await shot('papers-plain');
    await choose('Second language', 'German');
    const both = await redrawn(plain);
    await office.getByLabel('Lines below the name').fill('Open every day');
    const lines = await redrawn(both);
    const file = join(root, 'e2e/fixtures/logo.png');
    await office.getByTestId('logo-file').setInputFiles(file);
    const logo = await redrawn(lines);
    await choose('Shown for', 'Receipt printer, 58 mm');
    await redrawn(logo);
    await shot('papers-changed');
  }, 90_000);

  test('[PT1] a field that does not fit is named beside it', async () => {
    await office.getByLabel('Lines at the foot').fill('x'.repeat(60));
    await office.getByTestId('save-template').tap();
    await office.getByText('at most 48 characters').first().waitFor();
    await office.getByLabel('Lines at the foot').fill('See you by the sea');
  }, 30_000);

  test('[PT6] the next receipt at the register is printed so', async () => {
    await office.getByTestId('save-template').tap();
    await office.getByText('every register prints it so now').waitFor();
    await register.logIn(PINS.manager);
    await register.category('Breakfast');
    const sell = async () => {
      await register.item('Bacon bap');
      await register.payExact();
      await register.tap('next-order');
    };
    const paper = await until(
      'a receipt in two languages',
      async () => {
        await sell();
        const last = await until('a paper', lastPaper);
        const { text } = last;
        return text.includes('Summe') && text.includes('Open every day') ? last : undefined;
      },
      60_000,
    );
    expect(paper.text).toContain('Receipt (Rechnung)');
    expect(paper.text).toContain('See you by the sea');
    expect(paper.imageHeight).toBeGreaterThan(400);
  }, 120_000);

  test('[CD8] displays greet as the house wants', async () => {
    const { customerAddress } = suite.part('register');
    const guests = await open(customerAddress);
    await guests.getByText('Welcome').waitFor();
    await office.getByLabel('Greeting while nothing is rung up').fill('Ahoy');
    await office.getByTestId('save-customer-words').tap();
    await guests.getByText('Ahoy').waitFor();
  }, 60_000);
});
