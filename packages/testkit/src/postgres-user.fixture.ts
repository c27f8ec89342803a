import { testPostgres } from './postgres.ts';

/** Stands for a test process that is killed: has a cluster started and lives on. */
const { connectionString } = await testPostgres();
process.stdout.write(`${connectionString}\n`);
setInterval(() => undefined, 1000);
