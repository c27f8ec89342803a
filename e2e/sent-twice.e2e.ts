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

describe('a line that two cut-off registers sent, one of them changed', () => {
  test('[CK14] [TK14] both are told in one sentence, and a tap leads to the void of either', async () => {
    const title = await ringThree(one);
    await takeCheck(two, title);
    await two.page.getByTestId('line').getByText(PRICES[3]).waitFor();
    await cutOff(shop).secondAlone();
    await two.tap('send');
    await cutOff(shop).firstAlone();
    await takeCheck(one, title);
    await changeTo(one, '-', 2);
    await one.tap('send');
    await cutOff(shop).heal();
    await one.page.getByTestId('tasks-count').waitFor();
    await picture(one.page, 'sent-twice-check', NARROW);
    await one.tap('open-tasks');
    const task = one.page.getByTestId('task-sent_twice');
    await task.getByText(/3 × Bacon bap and 2 × Bacon bap/).waitFor();
    await picture(one.page, 'sent-twice-task', NARROW);
    await task.getByTestId('task-void').first().tap();
    const sheet = one.page.getByRole('dialog');
    await sheet.getByRole('group', { name: 'Reason' }).getByRole('button').first().tap();
    await picture(one.page, 'sent-twice-void', NARROW);
    await one.tap('void-confirm');
    await sheet.waitFor({ state: 'detached' });
    await one.page.getByTestId('tasks-count').waitFor({ state: 'detached' });
    await picture(one.page, 'sent-twice-done', NARROW);
  }, 180_000);
});
