import type { Page } from 'playwright-core';
import type { RegisterPage } from './register-page.ts';

/** Large amounts and long names, settled and open, so that what could overlap does. */
const bigOrder = async (page: Page, register: RegisterPage): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await register.category('From the fryer');
  await register.item('Cod and chips');
  await dialog.getByText('Gluten-free batter').tap();
  for (let more = 0; more < 29; more += 1) await dialog.getByLabel(/^More/).tap();
  await register.tap('commit-line');
  await dialog.waitFor({ state: 'detached' });
  for (let more = 0; more < 3; more += 1) await register.item('Whitebait');
};

/** Opens each screen of the register in turn; every one expects the one before it. */
export const registerScreens = (
  page: Page,
  register: RegisterPage,
): Readonly<Record<string, () => Promise<void>>> => {
  const dialog = page.getByRole('dialog');
  return {
    order: async () => {
      await bigOrder(page, register);
      await page.getByTestId('line').first().tap();
    },
    modifiers: async () => {
      await page.getByLabel('Modify').first().tap();
      await dialog.waitFor();
    },
    more: async () => {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await register.tap('more');
      await dialog.waitFor();
    },
    palette: async () => {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await register.tap('open-palette');
      await page.getByTestId('palette').waitFor();
    },
    sync: async () => {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.getByTestId('sync-badge').getByRole('button').tap();
      await page.getByTestId('sync-page').waitFor();
    },
    search: async () => {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.keyboard.type('s');
      await page.getByRole('region', { name: 'Found' }).waitFor();
      await page.keyboard.press('Escape');
    },
    'pay by cash': async () => {
      await register.tap('pay');
      await page.getByTestId('pay-exact').waitFor();
    },
    'pay by card': async () => {
      await page.keyboard.press('c');
      await page.getByTestId('card-approved').waitFor();
    },
    paid: async () => {
      await register.tap('card-approved');
      await page.getByTestId('paid').waitFor();
    },
    settled: async () => {
      await register.tap('go-checks');
      await page.getByText('Settled today').tap();
      await page.getByTestId('settled-check').first().tap();
      await page.getByTestId('settled-detail').waitFor();
    },
    refund: async () => {
      await register.tap('refund-line');
      await dialog.waitFor();
    },
    'open checks': async () => {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Open', { exact: true }).tap();
      await page.getByTestId('open-check').first().waitFor();
    },
    tables: async () => {
      await register.tap('go-tables');
      await page.getByTestId('table-7').waitFor();
    },
    'log-in': async () => {
      await register.tap('log-out');
      await page.getByTestId('login').waitFor();
    },
  };
};
