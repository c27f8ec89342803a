import { FULL_TABLE } from './lively-floor.ts';
import type { Screen, Walk } from './screen.ts';

/** What can be done with a check and its lines. */
export const checkSheets = (walk: Walk): readonly Screen[] => {
  const { page, table, act, tap, dialog, see } = walk;
  const way = (at: number) => async (): Promise<void> => {
    await table(FULL_TABLE);
    await act('open-moves');
    await walk.segment(at);
  };
  const onLine = (text: string, key: string) => async (): Promise<void> => {
    await table(FULL_TABLE);
    await walk.line(text);
    await tap(key);
    await dialog.waitFor();
  };
  const openAct = (testId: string) => async (): Promise<void> => {
    await table(FULL_TABLE);
    await act(testId);
    await dialog.waitFor();
  };
  return [
    {
      name: 'more',
      open: async () => {
        await table(FULL_TABLE);
        await tap('more');
        await dialog.waitFor();
      },
    },
    { name: 'void-line', open: onLine('Prawn cocktail', 'void-line') },
    { name: 'remake-line', open: onLine('Prawn cocktail', 'remake-line') },
    { name: 'discount-line', open: onLine('Prawn cocktail', 'adjust-line') },
    { name: 'discount-check', open: openAct('adjust-check') },
    {
      name: 'note',
      open: async () => {
        await table(FULL_TABLE);
        await walk.line('Lemon tart');
        await tap('note-line');
        await dialog.waitFor();
      },
    },
    {
      name: 'allergies',
      open: async () => {
        await table(FULL_TABLE);
        await tap('allergy-strip');
        await see('save-allergies');
      },
    },
    { name: 'details', open: openAct('describe') },
    {
      name: 'move-lines',
      open: async () => {
        await way(0)();
        await page.getByTestId('pick-line').first().tap();
      },
    },
    { name: 'split', open: way(1) },
    {
      name: 'split-by-seat',
      open: async () => {
        await way(1)();
        await walk.segment(7);
      },
    },
    { name: 'seats', open: way(2) },
    { name: 'merge', open: way(3) },
    { name: 'hand-over', open: way(4) },
  ];
};
