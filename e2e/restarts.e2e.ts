import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agree } from './src/agree.ts';
import { postgresRows, replicaRows } from './src/databases.ts';
import { type OpenRegister, openRegister } from './src/open-register.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

let open: OpenRegister;
let again: Suite | undefined;
beforeAll(async () => {
  open = await openRegister('supervised');
});
afterAll(async () => {
  await open.close();
  await again?.stop();
});

describe('a restart', () => {
  test('[E3] the register is killed between tender and receipt: check and payment are there once', async () => {
    const { suite, register } = open;
    await register.newOrder();
    // The tap and the kill race on purpose: whichever wins, the tender counts once.
    const delays = [0, 8, 40];
    const counts = (folder: string) =>
      ['check', 'payment', 'receipt'].map(
        (kind) => replicaRows(suite.dataDir, folder, kind).length,
      );
    const out = () =>
      replicaRows<{ state: string; kind: string }>(
        suite.dataDir,
        'register',
        'device_outbox',
      ).filter(
        ({ state, kind }) => kind.includes('receipt') && ['printed', 'unknown'].includes(state),
      ).length;
    const before = counts('register');
    const outBefore = out();
    const more = (count: number) => before.map((had) => had + count);
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
      await until(
        'the office has each check, payment and receipt once',
        () => String(counts('backoffice')) === String(more(done + 1)),
      );
      await until(
        'each receipt is printed or a person is asked',
        () => out() === outBefore + done + 1,
      );
      await register.tap('next-order');
    }
    expect(counts('register')).toEqual(more(delays.length));
  });

  test('[E5] Ctrl-C ends everything within five seconds and the next start finds all data', async () => {
    const { suite, register } = open;
    const payments = async (): Promise<number> =>
      (await postgresRows(suite.dataDir, 'payment', ['id'])).length;
    const receipts = (): number => replicaRows(suite.dataDir, 'register', 'receipt').length;
    await agree(suite);
    const [paid, issued] = [await payments(), receipts()];
    const pids = (
      ['hub', 'siteHub', 'register', 'kitchen', 'backoffice', 'printer', 'devices'] as const
    ).map((key) => suite.part(key).pid);
    await register.item('Bacon bap');
    await register.payExact();
    await until('Postgres has the payment', async () => (await payments()) === paid + 1);
    expect(await suite.stop()).toBeLessThan(5000);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
    again = await startSuite({ dataDir: suite.dataDir });
    expect(await payments()).toBe(paid + 1);
    expect(receipts()).toBe(issued + 1);
  });
});
