import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { openWindow, type Window } from './src/browser.ts';
import { cutOff } from './src/cut-off.ts';
import { replicaRows } from './src/databases.ts';
import { addDevice, type ExtraDevice } from './src/extra-device.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

let suite: Suite;
let second: ExtraDevice;
let one: RegisterPage;
let two: RegisterPage;
let kitchen: Window['page'];
let office: Window['page'];
const windows: Window[] = [];

const open = async (address: string | undefined): Promise<Window['page']> => {
  const window = await openWindow(address ?? '');
  windows.push(window);
  return window.page;
};

/** Pictures for a person to look at, where one asks for them. */
const picture = async (page: Window['page'], name: string): Promise<void> => {
  const folder = process.env.GALLEY_PICTURES;
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.screenshot({ path: `${folder}/${name}-1920.png` });
  await page.setViewportSize({ width: 1280, height: 800 });
};

const table = async ({ page, tap }: RegisterPage, name: string): Promise<void> => {
  await page.keyboard.press('F3');
  await tap(`table-${name}`);
  await page.getByTestId('check-panel').waitFor();
};

const courseIs = ({ page }: RegisterPage, number: number, state: string): Promise<void> =>
  page.locator(`[data-course="${number}"][data-state="${state}"]`).waitFor({ timeout: 20_000 });

const ticket = (name: string) => kitchen.getByTestId('ticket').filter({ hasText: name });

/** The names that people read on the buttons are those that the office gave. */
const dinner = async (register: RegisterPage, name: string): Promise<void> => {
  await table(register, name);
  await register.category('From the fryer');
  await register.item('Whitebait');
  await register.category('Sides');
  await register.item('Chips');
  await register.category('Puddings');
  await register.item('Lemon tart');
  await register.page.getByTestId('line').nth(2).waitFor();
};

beforeAll(async () => {
  suite = await startSuite({ supervised: false });
  second = await addDevice(suite, 'pos', 'register', 'Register 2');
  one = registerPage(await open(suite.part('register').address));
  two = registerPage(await open(second.part.address));
  kitchen = await open(suite.part('kitchen').address);
  office = await open(suite.part('backoffice').address);
  await one.logIn();
  await two.logIn();
  await kitchen.getByText('All stations').tap();
}, 120_000);

afterAll(async () => {
  for (const window of windows) await window.close();
  process.kill(second.part.pid, 'SIGCONT');
  second.stop();
  await suite.stop();
  suite.remove();
});

describe('courses', () => {
  test('[CF8] [CF16] the office names them, and the check stands by course at once', async () => {
    await office.getByTestId('login').waitFor();
    for (const digit of PINS.owner) await office.keyboard.press(digit);
    await office.getByTestId('nav-more').tap();
    await office.getByTestId('more-tab-courses').tap();
    await office.getByTestId('usual-courses').tap();
    await office.getByTestId('course-name-2').waitFor();
    await office.getByTestId('save-courses').tap();
    await office.getByTestId('station-courses').first().waitFor();
    await picture(office, 'office-courses');
    expect((await accessibilityOf(office)).grave).toEqual([]);
    await dinner(one, '5');
    await courseIs(one, 2, 'new');
    await one.page.getByTestId('line').filter({ hasText: 'Chips' }).tap();
    await one.page.getByTestId('to-course-1').waitFor();
    await picture(one.page, 'register-line-course');
    expect((await accessibilityOf(one.page)).grave).toEqual([]);
    await one.tap('hold-line');
    await one.page.getByText('Will be held').waitFor();
    await one.tap('hold-line');
    await one.page.getByText('Will be held').waitFor({ state: 'detached' });
  });

  test('[CF1] [CF4] a send starts the first course alone; the kitchen sees the others as coming', async () => {
    await one.tap('send');
    await courseIs(one, 1, 'fired');
    for (const number of [2, 3]) await courseIs(one, number, 'held');
    await ticket('Whitebait').waitFor();
    expect(await kitchen.getByTestId('ticket').count()).toBe(1);
    await kitchen.getByTestId('open-coming').tap();
    await until('two are coming', async () => {
      const count = await kitchen.getByTestId('coming-ticket').count();
      return count === 2;
    });
    await picture(one.page, 'register-held');
    await picture(kitchen, 'kitchen-coming');
    expect((await accessibilityOf(kitchen)).grave).toEqual([]);
  });

  test('[CF3] [CF5] another register fires the next course; it is taken back at the first one', async () => {
    await table(two, '5');
    await two.tap('fire-2');
    await ticket('Chips').waitFor();
    await courseIs(one, 2, 'fired');
    await picture(one.page, 'register-fired');
    await picture(kitchen, 'kitchen-fired');
    await one.tap('undo-fire-2');
    await ticket('Chips').waitFor({ state: 'detached' });
    await courseIs(two, 2, 'held');
  });

  test('[CF15] the kitchen fires what it sees as coming, and the registers show it', async () => {
    const coming = kitchen.getByTestId('coming-ticket').filter({ hasText: 'Chips' });
    await coming.getByTestId('fire-coming').tap();
    await ticket('Chips').waitFor();
    for (const register of [one, two]) await courseIs(register, 2, 'fired');
    await coming.waitFor({ state: 'detached' });
  });

  test('[CF3] [CF7] fired at two registers that are cut off from each other, it is made once', async () => {
    await cutOff(suite, second).secondAlone();
    await two.tap('fire-3');
    await courseIs(two, 3, 'fired');
    await cutOff(suite, second).firstAlone();
    await one.page.getByTestId('fire-3').tap();
    await courseIs(one, 3, 'fired');
    await cutOff(suite, second).heal();
    const fires = (folder: string) =>
      replicaRows<{ course: number }>(suite.dataDir, folder, 'course_fire').filter(
        ({ course }) => course === 3,
      );
    await until(
      'both have both fires',
      async () => fires('register').length === 2 && fires('register-2').length === 2,
      60_000,
    );
    await until('the kitchen has both', async () => fires('kitchen').length === 2, 60_000);
    expect(await ticket('Lemon tart').count()).toBe(1);
    await ticket('Lemon tart').getByTestId('bump').first().tap();
    await ticket('Lemon tart').waitFor({ state: 'detached' });
    await courseIs(one, 3, 'done');
    await courseIs(two, 3, 'done');
    await picture(two.page, 'register-done');
  }, 180_000);
});
