import type { Screen, Walk } from './screen.ts';

/** The floor, and everything that is done with tables and guests. */
export const floorScreens = (walk: Walk): readonly Screen[] => {
  const { page, rest, tap, see } = walk;
  const floor = async (): Promise<void> => {
    await rest();
    await tap('go-tables');
    await see('table-7');
  };
  const then =
    (...testIds: readonly string[]) =>
    async (): Promise<void> => {
      await floor();
      for (const testId of testIds) await tap(testId);
    };
  return [
    { name: 'tables', open: floor },
    { name: 'seat-guests', open: then('covers-3') },
    { name: 'join-tables', open: then('join-tables', 'table-8') },
    { name: 'sections', open: then('sections') },
    { name: 'reservation', open: then('new-reservation', 'party-name') },
    { name: 'waiting-guests', open: then('new-waiting', 'quote-20') },
    {
      name: 'party',
      open: async () => {
        await floor();
        const booked = page.getByTestId('reservations').getByTestId(/^party-/);
        await booked.last().getByRole('button').first().tap();
        await tap('edit-party');
        await see('save-party');
      },
    },
    {
      name: 'items-wait-for-table',
      open: async () => {
        await rest();
        await page.getByText('Dine in', { exact: true }).tap();
        await tap('go-sell');
        await walk.category('Breakfast');
        await walk.item('Bacon bap');
        await tap('go-tables');
        await see('lines-waiting');
      },
    },
    {
      name: 'check-to-table',
      open: async () => {
        await tap('drop-lines');
        await rest();
        await walk.category('Breakfast');
        await walk.item('Bacon bap');
        await see('line');
        await page.getByText('Dine in', { exact: true }).tap();
        await see('type-table');
      },
    },
  ];
};
