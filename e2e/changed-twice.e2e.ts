import { afterAll, beforeAll, describe, test } from 'vitest';
import { cutOff } from './src/cut-off.ts';
import { picture } from './src/picture.ts';
import type { RegisterPage } from './src/register-page.ts';
import { changeTo, PRICES, ringThree } from './src/three-baps.ts';
import { openTwoRegisters, type TwoRegisters, takeCheck } from './src/two-registers.ts';

const NARROW = { width: 1024, height: 768 };

let shop: TwoRegisters;
let one: RegisterPage;
let two: RegisterPage;

beforeAll(async () => {
  shop = await openTwoRegisters();
  ({ one, two } = shop);
});
afterAll(() => shop.leave());

describe('an unsent line that two cut-off registers changed', () => {
  test('[CK16] [TK30] it says so on the check and in the list, and a tap on either chooses', async () => {
    const title = await ringThree(one);
    await takeCheck(two, title);
    await two.page.getByTestId('line').getByText(PRICES[3]).waitFor();
    await cutOff(shop).secondAlone();
    await changeTo(two, '-', 2);
    await cutOff(shop).firstAlone();
    await takeCheck(one, title);
    await changeTo(one, '-', 2);
    await changeTo(one, '-', 1);
    await cutOff(shop).heal();
    const { page } = one;
    await page.getByTestId('line-edits').waitFor();
    await picture(page, 'changed-twice-check', NARROW);
    await page.getByTestId('open-tasks').tap();
    const task = page.getByTestId('task-edited_twice');
    await task
      .getByText(/1 × Bacon bap/)
      .first()
      .waitFor();
    await picture(page, 'changed-twice-task', NARROW);
    await task.getByRole('button', { name: 'Keep 1 × Bacon bap' }).tap();
    await page.getByTestId('line-edits').waitFor({ state: 'detached' });
    await page.getByTestId('line').getByText(PRICES[1]).waitFor();
    await two.page.getByTestId('line').getByText(PRICES[1]).waitFor();
    await two.page.getByTestId('line-edits').waitFor({ state: 'detached' });
  }, 180_000);

  test('[CK17] [TK36] one that another register took off asks to be kept or taken off, on the check and in the list', async () => {
    const title = await one.page.getByTestId('check-title').innerText();
    await cutOff(shop).secondAlone();
    await changeTo(two, '+', 2);
    await cutOff(shop).firstAlone();
    await takeCheck(one, title);
    await changeTo(one, '+', 2);
    await one.tap('remove-line');
    await one.page.getByTestId('line').waitFor({ state: 'detached' });
    await cutOff(shop).heal();
    const { page } = one;
    await page.getByTestId('line-edits').waitFor();
    await page.getByTestId('line').getByText(PRICES[2]).waitFor();
    await picture(page, 'taken-off-and-changed-check', NARROW);
    await page.getByTestId('open-tasks').tap();
    const task = page.getByTestId('task-removed_and_changed');
    await task.getByRole('button', { name: 'Keep 2 × Bacon bap' }).waitFor();
    await picture(page, 'taken-off-and-changed-task', NARROW);
    await task.getByRole('button', { name: 'Take it off' }).tap();
    await page.getByTestId('line').waitFor({ state: 'detached' });
    await two.page.getByTestId('line').waitFor({ state: 'detached' });
  }, 180_000);
});
