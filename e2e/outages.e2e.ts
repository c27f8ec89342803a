import { afterEach, describe, expect, test } from 'vitest';
import { agree } from './src/agree.ts';
import { openWindow, type Window } from './src/browser.ts';
import { cutOff } from './src/cut-off.ts';
import { postgresRows, replicaRows } from './src/databases.ts';
import { addDevice, type ExtraDevice } from './src/extra-device.ts';
import { registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

const suites: Suite[] = [];
const windows: Window[] = [];
const devices: ExtraDevice[] = [];
const begin = async (supervised: boolean): Promise<Suite> => {
  const suite = await startSuite({ supervised });
  suites.push(suite);
  return suite;
};
const open = async (address: string | undefined, size?: { width: number; height: number }) => {
  const window = await openWindow(address ?? '', size);
  windows.push(window);
  return window.page;
};
afterEach(async () => {
  for (const window of windows.splice(0)) await window.close();
  for (const device of devices.splice(0)) {
    // A device that stands still would not hear that it is to end.
    process.kill(device.part.pid, 'SIGCONT');
    device.stop();
  }
  for (const suite of suites.splice(0)) {
    await suite.stop();
    suite.remove();
  }
});

describe('outages', () => {
  test('[E2] the hub is killed in the middle of a service: twenty orders, the kitchen served, Postgres equal afterwards', async () => {
    const suite = await begin(false);
    const register = registerPage(await open(suite.part('register').address));
    const kitchen = await open(suite.part('kitchen').address, { width: 1920, height: 1080 });
    await kitchen.getByText('All stations').tap();
    await register.logIn();
    await suite.kill('hub');
    for (let order = 0; order < 20; order++) {
      await register.item(order % 2 === 0 ? 'Bacon bap' : 'Sausage bap');
      await register.payExact();
      await register.tap('next-order');
    }
    await register.page.getByTestId('sync-badge').getByText('Site only').waitFor();
    for (let left = 20; left > 0; left--) {
      await kitchen.getByText(`${left} open`, { exact: true }).waitFor();
      // A ticket that has just come into the place of another ignores a bump for a moment.
      await kitchen.waitForTimeout(400);
      await kitchen.getByTestId('ticket').first().getByTestId('bump').tap();
    }
    await kitchen.getByTestId('empty-board').waitFor();
    await suite.revive('hub');
    await agree(suite);
    expect(await postgresRows(suite.dataDir, 'payment', ['id'])).toHaveLength(20);
    expect((await postgresRows(suite.dataDir, 'receipt', ['number'])).map(Number)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    await register.page.getByTestId('sync-badge').getByText('Online').waitFor();
  });

  test('[E3] the register is killed between tender and receipt: check and payment are there once', async () => {
    const suite = await begin(true);
    const register = registerPage(await open(suite.part('register').address));
    // The tap and the kill race on purpose: whichever wins, the tender counts once.
    const delays = [0, 8, 40];
    await register.logIn();
    for (const [done, delayMs] of delays.entries()) {
      await register.item('Bacon bap');
      await register.tap('pay');
      const before = suite.part('register').pid;
      const exact = register.tap('pay-exact');
      await new Promise((passed) => setTimeout(passed, delayMs));
      process.kill(before, 'SIGKILL');
      await exact.catch(() => {});
      await until('the register runs again', () => suite.part('register').pid !== before);
      // The person is still logged in: the tender that was on its way acts by itself, one that never left the hand is given again.
      const paid = register.page.getByTestId('paid');
      await paid.waitFor({ timeout: 5000 }).catch(() => register.tap('pay-exact'));
      await paid.waitFor();
      await until('the office has each check, payment and receipt once', () =>
        ['check', 'payment', 'receipt'].every(
          (kind) => replicaRows(suite.dataDir, 'backoffice', kind).length === done + 1,
        ),
      );
      await until(
        'each receipt is printed or a person is asked',
        () =>
          replicaRows<{ state: string; kind: string }>(
            suite.dataDir,
            'register',
            'device_outbox',
          ).filter(
            ({ state, kind }) => kind.includes('receipt') && ['printed', 'unknown'].includes(state),
          ).length ===
          done + 1,
      );
      await register.tap('next-order');
    }
    for (const kind of ['check', 'payment', 'receipt'])
      expect(replicaRows(suite.dataDir, 'register', kind)).toHaveLength(delays.length);
  });

  test('[E4] two registers add to one check while cut off: both sides’ lines are there afterwards', async () => {
    const suite = await begin(false);
    const second = await addDevice(suite, 'pos', 'register', 'Register 2');
    devices.push(second);
    const one = registerPage(await open(suite.part('register').address));
    const two = registerPage(await open(second.part.address));
    await one.logIn();
    await one.item('Bacon bap');
    await two.logIn('3617');
    await two.tap('go-checks');
    await two.page.getByTestId('open-check').first().tap();
    await until('the second register shows the line', async () =>
      (await two.lines()).some((line) => line.includes('Bacon bap')),
    );

    const cut = cutOff(suite, second);
    const itemsAt = (folder: string) =>
      replicaRows<{ name: string }>(suite.dataDir, folder, 'line').map(({ name }) => name);
    await cut.secondAlone();
    await two.item('Granola');
    await until('the second register keeps its line', () =>
      itemsAt('register-2').some((name) => name.startsWith('Granola')),
    );
    await cut.firstAlone();
    await one.item('Sausage bap');
    await until('the first register keeps its line', () =>
      itemsAt('register').includes('Sausage bap'),
    );
    // The cut is real: neither has the other's line until it is healed.
    expect(itemsAt('register').some((name) => name.startsWith('Granola'))).toBe(false);
    expect(itemsAt('register-2')).not.toContain('Sausage bap');
    await cut.heal();
    for (const register of [one, two])
      await until('both lines are on both registers', async () => {
        const text = (await register.lines()).join('\n');
        return (
          text.includes('Bacon bap') && text.includes('Sausage bap') && text.includes('Granola')
        );
      });
    for (const folder of ['register', 'register-2']) {
      expect(replicaRows(suite.dataDir, folder, 'check')).toHaveLength(1);
      expect(itemsAt(folder)).toHaveLength(3);
    }
  });

  test('[E5] Ctrl-C ends everything within five seconds and the next start finds all data', async () => {
    const suite = await begin(true);
    const pids = (
      ['hub', 'siteHub', 'register', 'kitchen', 'backoffice', 'printer', 'devices'] as const
    ).map((key) => suite.part(key).pid);
    const register = registerPage(await open(suite.part('register').address));
    await register.logIn();
    await register.item('Bacon bap');
    await register.payExact();
    await until(
      'Postgres has the payment',
      async () => (await postgresRows(suite.dataDir, 'payment', ['id'])).length === 1,
    );
    expect(await suite.stop()).toBeLessThan(5000);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
    const again = await startSuite({ dataDir: suite.dataDir });
    suites.push(again);
    expect(await postgresRows(again.dataDir, 'payment', ['id'])).toHaveLength(1);
    expect(replicaRows(again.dataDir, 'register', 'receipt')).toHaveLength(1);
  });
});
