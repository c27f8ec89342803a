import type { Page } from 'playwright-core';

export const PINS = {
  owner: '7294',
  manager: '5831',
  server: '3617',
  cashier: '8352',
  cook: '6148',
} as const;

/** What a person does at the register, by touch, on the real screen. */
export const registerPage = (page: Page) => {
  const tap = (testId: string) => page.getByTestId(testId).first().tap();
  const type = async (digits: string): Promise<void> => {
    for (const digit of digits) await page.keyboard.press(digit);
  };
  const enterPin = async (pin: string = PINS.manager): Promise<void> => {
    await page.getByTestId('login').waitFor();
    await type(pin);
  };
  return {
    page,
    tap,
    type,
    enterPin,
    /** A digit that came before the pad listened is missing, as a person would see: then it is typed again. */
    logIn: async (pin: string = PINS.manager): Promise<void> => {
      const panel = page.getByTestId('check-panel');
      await enterPin(pin);
      const inside = await panel.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
      if (inside) return;
      for (const _ of pin) await page.keyboard.press('Backspace');
      await enterPin(pin);
      await panel.waitFor();
    },
    /** An empty order at the counter. */
    newOrder: () => page.keyboard.press('F6'),
    category: (name: string) => page.getByRole('tab', { name }).tap(),
    item: async (name: string): Promise<void> => {
      await page
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .tap();
    },
    /** Chooses modifiers in the open sheet and adds the line. */
    choose: async (...names: string[]): Promise<void> => {
      const sheet = page.getByRole('dialog');
      for (const name of names) await sheet.getByText(name, { exact: true }).tap();
      await tap('commit-line');
      await sheet.waitFor({ state: 'detached' });
    },
    lines: () => page.getByTestId('line').allInnerTexts(),
    dueIs: (amount: string): Promise<void> => page.getByTestId('due').getByText(amount).waitFor(),
    payExact: async (): Promise<void> => {
      await tap('pay');
      await tap('pay-exact');
      await page.getByTestId('paid').waitFor();
    },
    badge: () => page.getByTestId('sync-badge').innerText(),
  };
};
export type RegisterPage = ReturnType<typeof registerPage>;
