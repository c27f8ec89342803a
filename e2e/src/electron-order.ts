import type { Page } from 'playwright-core';
import { PINS } from './register-page.ts';

/** Logs a person in by the keys, in the register or the office. */
export const typePin = async (page: Page, pin: string): Promise<void> => {
  await page.getByTestId('login').waitFor();
  await page.getByRole('heading', { name: 'The Harbour Light' }).waitFor();
  for (const digit of pin) await page.keyboard.press(digit);
};

/** What a person does at a register in an Electron window, by mouse and keyboard. */
export const registerWindow = (page: Page) => {
  const press = (testId: string) => page.getByTestId(testId).first().click();
  return {
    logIn: async (): Promise<void> => {
      await typePin(page, PINS.manager);
      await page.getByTestId('check-panel').waitFor();
    },
    addCod: async (): Promise<void> => {
      await page.getByRole('tab', { name: 'From the fryer' }).click();
      await page
        .getByRole('button', { name: /^Cod and chips/ })
        .first()
        .click();
      const sheet = page.getByRole('dialog');
      for (const name of ['Battered', 'Ketchup'])
        await sheet.getByText(name, { exact: true }).click();
      await press('commit-line');
      await sheet.waitFor({ state: 'detached' });
    },
    dueIs: (amount: string): Promise<void> => page.getByTestId('due').getByText(amount).waitFor(),
    nextOrder: () => press('next-order'),
    /** The page is drawn: at work or at the PIN pad. */
    isOpen: () =>
      page
        .getByTestId('check-panel')
        .or(page.getByTestId('login'))
        .or(page.getByTestId('paid'))
        .waitFor(),
    send: () => press('send'),
    payExact: async (): Promise<string> => {
      await press('pay');
      await press('pay-exact');
      await page.getByTestId('paid').waitFor();
      return (await page.getByTestId('receipt').textContent()) ?? '';
    },
  };
};

/** Papers of the virtual printer as text. */
export const papers = async (address: string): Promise<readonly string[]> => {
  const listed = (await (await fetch(`${address}/papers.json`)).json()) as {
    papers: { text: string }[];
  };
  return listed.papers.map(({ text }) => text);
};
