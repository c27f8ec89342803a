import { FULL_TABLE } from './lively-floor.ts';
import type { Screen, Walk } from './screen.ts';

/** Tasks, what happened to a check, drawer and day, gift cards, and papers that name the guest. */
export const tillScreens = (walk: Walk): readonly Screen[] => {
  const { rest, table, act, tap, see } = walk;
  const till = async (): Promise<void> => {
    await rest();
    await act('open-cash');
    await see('cash-home');
  };
  return [
    {
      name: 'tasks',
      open: async () => {
        await rest();
        await tap('open-tasks');
        await see('tasks');
      },
    },
    {
      name: 'check-history',
      open: async () => {
        await table(FULL_TABLE);
        await act('check-history');
        await see('check-history');
      },
    },
    { name: 'cash', open: till },
    {
      name: 'open-drawer',
      open: async () => {
        await till();
        await tap('open-drawer');
        await see('open-fund-form');
      },
    },
    {
      name: 'close-day',
      open: async () => {
        await till();
        await tap('go-day');
        await see('day-close');
      },
    },
    {
      name: 'gift-cards',
      open: async () => {
        await rest();
        await act('open-gift-cards');
        await see('gift-cards');
      },
    },
    {
      name: 'tips',
      open: async () => {
        await rest();
        await act('open-tips');
        await see('tip-ledger');
      },
    },
    {
      name: 'invoice',
      open: async () => {
        await rest();
        await tap('go-checks');
        await walk.segment(2);
        await tap('settled-check');
        await see('settled-detail');
        await tap('open-invoice');
        await walk.dialog.waitFor();
      },
    },
  ];
};
