import type { Page } from 'playwright-core';
import type { Size } from './browser.ts';
import type { ExtraDevice } from './extra-device.ts';
import { PINS, type RegisterPage, registerPage } from './register-page.ts';
import { enterShop, type SharedShop } from './shared-shop.ts';

export type TwoRegisters = SharedShop & {
  readonly device: ExtraDevice;
  readonly one: RegisterPage;
  readonly two: RegisterPage;
};

/** Who logs in at the first and at the second register, and what happens to a window before. */
export type Setting = {
  readonly pins?: readonly [string, string];
  readonly size?: Size;
  readonly prepare?: (page: Page) => Promise<unknown>;
};

/** Two registers of one shop side by side, each with a window and a person. */
export const openTwoRegisters = async (setting: Setting = {}): Promise<TwoRegisters> => {
  const shop = await enterShop('cut-off');
  const device = await shop.second();
  const begin = async (address: string | undefined, pin: string): Promise<RegisterPage> => {
    const page = await shop.open(address, setting.size);
    await setting.prepare?.(page);
    const register = registerPage(page);
    await register.logIn(pin);
    return register;
  };
  const [first, second] = setting.pins ?? [PINS.manager, PINS.manager];
  const one = await begin(shop.suite.part('register').address, first);
  const two = await begin(device.part.address, second);
  return { ...shop, device, one, two };
};

/** A check at the counter with these items, sent; its call number. */
export const orderAtCounter = async (
  register: RegisterPage,
  ...items: string[]
): Promise<string> => {
  await register.newOrder();
  for (const item of items) await register.item(item);
  const lines = register.page.getByTestId('line');
  const last = items.length - 1;
  await lines.nth(last).waitFor();
  await register.tap('send');
  await lines.filter({ hasText: 'Sent' }).nth(last).waitFor();
  return register.page.getByTestId('check-title').innerText();
};

/** Takes an open check in hand by its title. */
export const takeCheck = async ({ page, tap }: RegisterPage, title: string): Promise<void> => {
  await tap('go-checks');
  await page.getByTestId('open-check').filter({ hasText: title }).first().tap();
  await page.getByTestId('check-title').getByText(title).waitFor();
};
