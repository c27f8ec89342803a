import type { RegisterPage } from './register-page.ts';

/** What so many Bacon baps cost, as the screen writes it. */
export const PRICES = ['', '5.25', '10.50', '15.75'] as const;

/** The line in hand goes up or down by keys until it costs as much as that many. */
export const changeTo = async (
  { page }: RegisterPage,
  key: '+' | '-',
  count: 1 | 2 | 3,
): Promise<void> => {
  const line = page.getByTestId('line').first();
  const fewer = page.getByRole('button', { name: 'Fewer Bacon bap' });
  if (!(await fewer.isVisible())) await line.getByRole('button').first().tap();
  await fewer.waitFor();
  await page.keyboard.press(key);
  await line.getByText(PRICES[count]).waitFor();
};

/** Three of it at the counter, not sent; its call number. */
export const ringThree = async (register: RegisterPage): Promise<string> => {
  const { page, newOrder, item } = register;
  await newOrder();
  await item('Bacon bap');
  await page.getByTestId('line').first().waitFor();
  await changeTo(register, '+', 2);
  await changeTo(register, '+', 3);
  return page.getByTestId('check-title').innerText();
};
