import type { Screen, Walk } from './screen.ts';

/** What is asked before a check goes to the kitchen, where it is brought to, and what tax it has. */
export const questionSheets = (walk: Walk): readonly Screen[] => {
  const { page, rest, tap, see } = walk;
  const checkOf = async (guestName: string): Promise<void> => {
    await rest();
    await tap('go-checks');
    await walk.segment(0);
    await page.getByTestId('open-check').filter({ hasText: guestName }).first().tap();
    await see('line');
  };
  const atSend = (guestName: string, shows: string) => async (): Promise<void> => {
    await checkOf(guestName);
    await tap('send');
    await see(shows);
  };
  return [
    { name: 'unsent-clash', open: atSend('Wren', 'unsent-clash') },
    { name: 'send-lacking', open: atSend('Teo', 'send-lacking') },
    { name: 'slot-full', open: atSend('Delphine', 'slot-full') },
    {
      name: 'delivery',
      open: async () => {
        await checkOf('Nadia');
        await tap('delivery');
        await see('delivery-guest');
      },
    },
    {
      name: 'caller',
      open: async () => {
        await rest();
        await page.getByTestId('type-strip').getByText('Delivery', { exact: true }).tap();
        await see('guest-phone');
        await page.getByTestId('guest-phone').fill('01326 555 014');
        await page
          .getByTestId(/^caller-/)
          .first()
          .waitFor();
      },
    },
    {
      name: 'tax-exempt',
      open: async () => {
        await checkOf('Rosa');
        await walk.act('exempt-check');
        await see('exempt-number');
      },
    },
  ];
};
