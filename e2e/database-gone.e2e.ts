import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { agree } from './src/agree.ts';
import { openWindow, type Window } from './src/browser.ts';
import { postgresRows } from './src/databases.ts';
import { registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

let suite: Suite | undefined;
let window: Window | undefined;
afterEach(async () => {
  await window?.close();
  await suite?.stop();
  suite?.remove();
});

const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'hub/postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

test('[HP6] Postgres is killed in the middle of a service: the hub says so and is back with it, sales go on, all equal', async () => {
  suite = await startSuite();
  const { dataDir, part } = suite;
  window = await openWindow(part('register').address ?? '');
  const register = registerPage(window.page);
  await register.logIn();
  const order = async (): Promise<void> => {
    await register.item('Bacon bap');
    await register.payExact();
    await register.tap('next-order');
  };
  for (let i = 0; i < 3; i++) await order();
  const killed = postmasterOf(dataDir);
  const hubBefore = part('hub').pid;
  process.kill(killed, 'SIGKILL');
  for (let i = 0; i < 5; i++) await order();
  await until('the hub is back on a new Postgres', async () => {
    if (postmasterOf(dataDir) === killed || part('hub').pid === hubBefore) return false;
    const health = await fetch(`http://127.0.0.1:${part('hub').port}/health/ready`).catch(
      () => null,
    );
    return health?.ok === true;
  });
  await agree(suite);
  expect(await postgresRows(dataDir, 'payment', ['id'])).toHaveLength(8);
  expect((await postgresRows(dataDir, 'receipt', ['number'])).map(Number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8,
  ]);
  const log = readFileSync(join(dataDir, 'logs/hub.log'), 'utf8');
  expect(log).not.toContain('Nobody caught an error');
  expect(log).toContain('The database (Postgres) ended by itself');
  expect(suite.output()).toContain('Hub: The database (Postgres) ended by itself');
});
