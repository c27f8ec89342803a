import type { Page } from 'playwright-core';
import type { Screen } from './screen.ts';

/** The main screens of a kitchen display that nobody has set up yet. */
export const kitchenScreens = (page: Page): readonly Screen[] => {
  const panel = (opener: string, shows: string) => async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.getByTestId(opener).tap();
    await page.getByTestId(shows).waitFor();
  };
  const stations = page.getByRole('main').getByRole('button');
  return [
    { name: 'kitchen-stations', open: () => stations.first().waitFor() },
    {
      name: 'kitchen-board',
      open: async () => {
        await page.getByText('All stations', { exact: true }).tap();
        await page.getByTestId('ticket').first().waitFor();
      },
    },
    { name: 'kitchen-coming', open: panel('open-coming', 'coming') },
    { name: 'kitchen-out', open: panel('open-out', 'out-sheet') },
  ];
};
