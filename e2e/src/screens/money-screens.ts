import { FULL_TABLE } from './lively-floor.ts';
import type { Screen, Walk } from './screen.ts';

/** Paying, what was paid, and giving back. */
export const moneyScreens = (walk: Walk): readonly Screen[] => {
  const { page, rest, table, tap, dialog, see } = walk;
  const tab = async (at: number): Promise<void> => {
    await rest();
    await tap('go-checks');
    await walk.segment(at);
  };
  /** One of which a line was given back. */
  const settled = async (): Promise<void> => {
    await tab(2);
    await page.getByTestId('settled-check').filter({ hasText: '20.60' }).first().tap();
    await see('settled-detail');
  };
  const small = async (): Promise<void> => {
    await rest();
    await walk.category('Breakfast');
    await walk.item('Bacon bap');
    await see('line');
    await tap('pay');
    await see('pay-exact');
  };
  return [
    {
      name: 'pay-cash',
      open: async () => {
        await table(FULL_TABLE);
        await tap('pay');
        await see('pay-exact');
      },
    },
    {
      name: 'pay-card',
      open: async () => {
        await table(FULL_TABLE);
        await tap('pay');
        await page.keyboard.press('c');
        await see('card-charge');
      },
    },
    {
      name: 'pay-card-slip',
      open: async () => {
        await tap('card-standalone');
        await see('card-approved');
      },
    },
    {
      name: 'pay-card-pending',
      open: async () => {
        await walk.terminal({ cardMode: 'late' });
        await small();
        await page.keyboard.press('c');
        await tap('card-charge');
        await see('pending-card');
      },
    },
    {
      name: 'release',
      open: async () => {
        await tap('card-release');
        await see('release-confirm');
        await walk.terminal({ cardMode: 'approve' });
      },
    },
    {
      name: 'pay-part',
      open: async () => {
        await small();
        await page.keyboard.type('200', { delay: 60 });
        await tap('take-cash');
        await see('undo-payment');
      },
    },
    {
      name: 'undo-payment',
      open: async () => {
        await tap('undo-payment');
        await dialog.waitFor();
      },
    },
    {
      name: 'paid',
      open: async () => {
        await small();
        await page.keyboard.type('1000', { delay: 60 });
        await tap('take-cash');
        await see('paid');
      },
    },
    {
      name: 'open-checks',
      open: async () => {
        await tab(0);
        await see('open-check');
      },
    },
    {
      name: 'orders-to-come',
      open: async () => {
        await tab(1);
        await see('to-come');
      },
    },
    { name: 'settled-checks', open: () => tab(2) },
    { name: 'settled-check', open: settled },
    {
      name: 'refund',
      open: async () => {
        await settled();
        await page.getByTestId('refund-line').and(page.locator(':enabled')).first().tap();
        await dialog.waitFor();
      },
    },
    {
      name: 'refund-approval',
      open: async () => {
        await dialog.locator('fieldset:has(> p)').first().getByRole('button').first().tap();
        await tap('refund-continue');
        await dialog.getByRole('button', { name: '5', exact: true }).waitFor();
      },
    },
    {
      name: 'reprint',
      open: async () => {
        await settled();
        await tap('reprint');
      },
    },
  ];
};
