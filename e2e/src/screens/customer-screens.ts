import type { Page } from 'playwright-core';
import { FULL_TABLE } from './lively-floor.ts';
import type { Screen, Walk } from './screen.ts';

/** What guests see while somebody works at the register. */
export const customerScreens = (page: Page, till: Walk): readonly Screen[] => {
  const shows = (testId: string): Promise<void> => page.getByTestId(testId).waitFor();
  return [
    {
      name: 'guests-welcome',
      open: async () => {
        await till.rest();
        await shows('customer-idle');
      },
    },
    {
      name: 'guests-check',
      open: async () => {
        await till.table(FULL_TABLE);
        await shows('customer-check');
      },
    },
    {
      name: 'guests-paid',
      open: async () => {
        await till.rest();
        await till.category('Breakfast');
        await till.item('Bacon bap');
        await till.see('line');
        await till.payExact();
        await shows('customer-done');
      },
    },
  ];
};
