import type { Page } from 'playwright-core';
import { logInAtOffice } from '../office-page.ts';
import type { Screen } from './screen.ts';

/** Pages of the back office by the names of their places. */
const PAGES = [
  'today',
  'checks',
  'tasks',
  'menu',
  'people',
  'hours',
  'customers',
  'devices',
  'papers',
] as const;

const nobody = async (page: Page): Promise<boolean> =>
  (await page.getByTestId('login').count()) > 0;

/** The main pages of the back office, where the owner logs in on the way. */
export const officeScreens = (page: Page): readonly Screen[] => [
  { name: 'office-log-in', open: () => page.getByTestId('login').waitFor() },
  ...PAGES.map((name) => ({
    name: `office-${name}`,
    open: async () => {
      if (await nobody(page)) await logInAtOffice(page);
      await page.getByTestId(`nav-${name}`).tap();
      await page.getByTestId(`page-${name}`).waitFor();
    },
  })),
];
