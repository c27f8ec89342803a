import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agree } from './src/agree.ts';
import { postgresRows } from './src/databases.ts';
import { type OpenRegister, openRegister } from './src/open-register.ts';
import { until } from './src/suite.ts';

let open: OpenRegister;
beforeAll(async () => {
  open = await openRegister('supervised');
});
afterAll(() => open.close());

const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'hub/postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

test('[HP6] Postgres is killed in the middle of a service: the hub says so and is back with it, sales go on, all equal', async () => {
  const { suite, register } = open;
  const { dataDir, part } = suite;
  const payments = async () => (await postgresRows(dataDir, 'payment', ['id'])).length;
  const receipts = async () =>
    (await postgresRows(dataDir, 'receipt', ['number'])).map(Number).sort((a, b) => a - b);
  await agree(suite);
  const [paid, issued] = [await payments(), await receipts()];
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
  expect(await payments()).toBe(paid + 8);
  expect(await receipts()).toEqual(
    Array.from({ length: issued.length + 8 }, (_, index) => index + 1),
  );
  const log = readFileSync(join(dataDir, 'logs/hub.log'), 'utf8');
  expect(log).not.toContain('Nobody caught an error');
  expect(log).toContain('The database (Postgres) ended by itself');
  expect(suite.output()).toContain('Hub: The database (Postgres) ended by itself');
});
