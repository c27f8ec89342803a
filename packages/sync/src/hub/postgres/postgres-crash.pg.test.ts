import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import { afterAll, beforeAll } from 'vitest';
import { describeHubCrashes } from '../testing/crash.contract.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(() => postgres.stop());

describeHubCrashes('Postgres store, its hub killed', async () => ({
  connectionString: await postgres.createDatabase(),
}));
