import { FULL_TABLE } from './lively-floor.ts';
import type { Screen, Walk } from './screen.ts';

/** The order screen with nothing, with much, while searching, and what the strip above the menu shows. */
export const orderScreens = (walk: Walk): readonly Screen[] => {
  const { page, rest, table, tap, category, see } = walk;
  return [
    {
      name: 'order',
      open: async () => {
        await table(FULL_TABLE);
        await category('From the fryer');
      },
    },
    {
      name: 'order-line',
      open: async () => {
        await table(FULL_TABLE);
        await walk.line('Lemon tart');
      },
    },
    {
      name: 'order-empty',
      open: async () => {
        await rest();
        await category('Breakfast');
      },
    },
    {
      name: 'order-big',
      open: async () => {
        await rest();
        await category('From the fryer');
        await walk.item('Cod and chips');
        await walk.dialog.getByText('Gluten-free batter').tap();
        for (let more = 0; more < 29; more += 1)
          await walk.dialog.locator('button:has(.lucide-plus)').tap();
        await tap('commit-line');
        await walk.dialog.waitFor({ state: 'detached' });
        for (let more = 0; more < 3; more += 1) await walk.item('Whitebait');
        await page.getByTestId('line').first().tap();
      },
    },
    {
      name: 'order-recent',
      open: async () => {
        await table(FULL_TABLE);
        await category('Puddings and ices');
        await tap('strip-mode');
        await tap('quantity-key');
      },
    },
    {
      name: 'search',
      open: async () => {
        await tap('strip-mode');
        await rest();
        await page.keyboard.type('s');
        await walk.tile('Salt and').waitFor();
      },
    },
    {
      name: 'search-nothing',
      open: async () => {
        await rest();
        await page.keyboard.type('zebra');
        await page
          .getByTestId(/^item-/)
          .first()
          .waitFor({ state: 'hidden' });
      },
    },
    {
      name: 'palette',
      open: async () => {
        await table(FULL_TABLE);
        await tap('open-palette');
        await see('palette');
      },
    },
    {
      name: 'sync',
      open: async () => {
        await rest();
        await page.getByTestId('sync-badge').getByRole('button').tap();
        await see('sync-page');
      },
    },
  ];
};
