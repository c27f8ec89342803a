import type { Page } from 'playwright-core';
import { PINS } from './register-page.ts';

/** The owner logs in at the back office. */
export const logInAtOffice = async (page: Page): Promise<void> => {
  await page.getByTestId('login').waitFor();
  for (const digit of PINS.owner) await page.keyboard.press(digit);
};
