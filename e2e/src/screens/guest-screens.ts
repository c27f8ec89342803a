import type { Screen, Walk } from './screen.ts';

/** Orders for later, and who they are for. */
export const guestScreens = (walk: Walk): readonly Screen[] => {
  const { page, rest, act, tap, dialog, see } = walk;
  const find = async (text: string): Promise<void> => {
    await rest();
    await act('more-customer');
    await see('find-customer');
    await dialog.getByRole('searchbox').fill(text);
  };
  const ofCustomer = async (): Promise<void> => {
    await rest();
    await tap('go-checks');
    await walk.segment(0);
    await page.getByTestId('open-check').filter({ hasText: 'Nadia' }).first().tap();
    await page.getByTestId('customer-strip').getByRole('button').first().tap();
    await see('customer-record');
  };
  return [
    {
      name: 'promised-time',
      open: async () => {
        await rest();
        await walk.category('Breakfast');
        await walk.item('Bacon bap');
        await see('line');
        await tap('promise');
        await page.getByTestId('slot').first().waitFor();
      },
    },
    {
      name: 'find-customer',
      open: async () => {
        await find('nad');
        await page.getByText('Nadia Haddad').first().waitFor();
      },
    },
    {
      name: 'new-customer',
      open: async () => {
        await find('Okafor');
        await tap('new-customer');
        await see('save-customer');
      },
    },
    { name: 'customer', open: ofCustomer },
    {
      name: 'edit-customer',
      open: async () => {
        await ofCustomer();
        await tap('edit-customer');
        await see('save-customer');
      },
    },
  ];
};
