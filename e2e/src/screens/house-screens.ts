import { PINS } from '../register-page.ts';
import type { Screen, Walk } from './screen.ts';

/** Printers, devices, and the screens of nobody: log-in and time clock. The last ones log out. */
export const houseScreens = (walk: Walk): readonly Screen[] => {
  const { page, rest, act, tap, see, dialog } = walk;
  const devices = async (): Promise<void> => {
    await rest();
    await act('open-devices');
    await see('devices');
  };
  const clockOf = async (pin: string): Promise<void> => {
    await tap('open-clock');
    await see('leave-clock');
    await page.keyboard.type(pin, { delay: 60 });
    await see('clock-face');
  };
  const leaveTraining = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await tap('leave-training');
    await page.getByTestId('training-bar').waitFor({ state: 'detached' });
  };
  const logOut = async (): Promise<void> => {
    await rest();
    await tap('log-out');
  };
  return [
    {
      name: 'printed-papers',
      open: async () => {
        await rest();
        await act('open-papers');
        await see('papers');
      },
    },
    { name: 'devices', open: devices },
    {
      name: 'device',
      open: async () => {
        await devices();
        await dialog.getByText('Receipt printer', { exact: true }).tap();
        await see('device-form');
      },
    },
    {
      name: 'new-device',
      open: async () => {
        await devices();
        await dialog.getByTestId('add-typed').tap();
        await see('typed-form');
      },
    },
    {
      name: 'display',
      open: async () => {
        await rest();
        await act('open-display');
        await see('display');
      },
    },
    {
      name: 'keys',
      open: async () => {
        await rest();
        await page.keyboard.press('?');
        await see('keys');
      },
    },
    {
      name: 'training',
      open: async () => {
        await rest();
        await act('start-training');
        await see('training-bar');
        await walk.logIn();
        await walk.category('Breakfast');
        await walk.item('Bacon bap');
        await see('line');
      },
    },
    {
      name: 'training-papers',
      open: async () => {
        await walk.payExact();
        await tap('open-training');
        await see('training-sheet');
        await page
          .getByTestId(/^training-paper-/)
          .first()
          .waitFor();
      },
    },
    {
      name: 'log-in',
      open: async () => {
        if ((await page.getByTestId('training-bar').count()) > 0) await leaveTraining();
        else await logOut();
        await see('login');
      },
    },
    {
      name: 'log-in-wrong',
      open: async () => {
        await page.keyboard.type('9990', { delay: 60 });
        await page.getByTestId('login').getByRole('status').filter({ hasText: /./ }).waitFor();
      },
    },
    { name: 'time-clock', open: () => clockOf(PINS.cashier) },
    {
      name: 'time-clock-manager',
      open: async () => {
        await tap('clock-done');
        await see('login');
        await clockOf(PINS.manager);
      },
    },
    {
      name: 'take-off',
      open: async () => {
        await tap('clock-done');
        await see('login');
        await walk.logIn(PINS.server);
        await tap('go-checks');
        await walk.segment(0);
        await page.getByTestId('open-check').filter({ hasText: 'Piran' }).first().tap();
        await page.getByTestId('line').first().tap();
        await tap('remove-line');
        await see('take-off-confirm');
      },
    },
  ];
};
