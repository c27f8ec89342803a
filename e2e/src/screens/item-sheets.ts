import { FULL_TABLE } from './lively-floor.ts';
import type { Screen, Walk } from './screen.ts';

/** What opens of an item: choices, deals, questions, and whether there is any. */
export const itemSheets = (walk: Walk): readonly Screen[] => {
  const { page, rest, table, category, item, see, dialog } = walk;
  const hold = async (name: string): Promise<void> => {
    await walk.tile(name).click({ button: 'right' });
    await see('availability');
  };
  const ring = async (inCategory: string, name: string): Promise<void> => {
    await rest();
    await category(inCategory);
    await item(name);
    await dialog.waitFor();
  };
  return [
    {
      name: 'modifiers',
      open: async () => {
        await ring('From the grill', 'Rump steak');
        await dialog.getByText('Medium rare', { exact: true }).tap();
      },
    },
    {
      name: 'modifiers-premodifier',
      open: async () => {
        await ring('From the grill', 'Sirloin steak');
        await dialog.getByTestId(/^pre-/).first().tap();
      },
    },
    {
      name: 'half-and-half',
      open: async () => {
        await ring('From the grill', 'Harbour pizza');
        await dialog.getByTestId('halves-choice').getByRole('radio').nth(1).tap({ force: true });
        await dialog.getByText('Smoked mackerel', { exact: true }).first().tap();
      },
    },
    {
      name: 'meal-deal',
      open: async () => {
        await ring('Sandwiches and salads', 'Sandwich deal');
        await dialog
          .getByTestId(/^modifier-/)
          .first()
          .tap();
      },
    },
    {
      name: 'allergy-clash',
      open: async () => {
        await table(FULL_TABLE);
        await walk.tap('ring-seat-2');
        await category('Puddings and ices');
        await item('Knickerbocker');
        await see('clash');
      },
    },
    {
      name: 'age-check',
      open: async () => {
        await ring('Cold drinks', 'Pint of lager');
        await see('age-check');
      },
    },
    {
      name: 'open-item',
      open: async () => {
        await ring('Sides', 'Off-menu dish');
        await see('open-item');
      },
    },
    {
      name: 'weigh',
      open: async () => {
        await ring('Sandwiches and salads', 'Seafood salad');
        await see('weigh');
      },
    },
    {
      name: 'availability',
      open: async () => {
        await rest();
        await category('Breakfast');
        await hold('Bacon bap');
      },
    },
    {
      name: 'availability-counted',
      open: async () => {
        await rest();
        await category('Sandwiches and salads');
        await hold('Dressed crab');
      },
    },
    {
      name: 'unavailable-items',
      open: async () => {
        await rest();
        await walk.act('open-outages');
        await page.getByTestId('outages').waitFor();
      },
    },
  ];
};
