import { FULL_TABLE } from './lively-floor.ts';
import type { Screen, Walk } from './screen.ts';

/** Both hubs are gone and do not come back in this walk: the register is alone until another device of the site stands in. */
export const cutOffScreens = (walk: Walk): readonly Screen[] => {
  const { page, table, rest, see } = walk;
  return [
    {
      name: 'cut-off',
      open: async () => {
        await walk.cutOff();
        await table(FULL_TABLE);
        await page.getByTestId('sync-badge').locator('.lucide-unplug, .lucide-store').waitFor();
      },
    },
    {
      name: 'cut-off-sync',
      open: async () => {
        await rest();
        await page.getByTestId('sync-badge').getByRole('button').tap();
        await see('sync-page');
      },
    },
  ];
};
