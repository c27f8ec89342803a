import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import { afterAll, beforeAll, describe } from 'vitest';
import { createPostgresStore } from '../packages/sync/src/hub/postgres/postgres-store.ts';
import { seededRng, TEST_KINDS } from '../packages/sync/src/hub/testing/shop.fixture.ts';
import { opened } from '../packages/sync/src/replica/testing/site.fixture.ts';
import { describeRecovery } from './recovery.contract.ts';
import { describeExample } from './replica.contract.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(() => postgres.stop());

describe('the example at a hub on Postgres', () => {
  const openStore = async () => {
    const connectionString = await postgres.createDatabase();
    const clock = { now: () => Date.now() };
    const rng = seededRng(connectionString);
    const store = await createPostgresStore({ connectionString, kinds: TEST_KINDS, clock, rng });
    if (!store.ok) throw new Error(store.error.message);
    opened.push(() => store.value.close());
    return store.value;
  };
  describeExample(openStore);
  describeRecovery(openStore);
});
