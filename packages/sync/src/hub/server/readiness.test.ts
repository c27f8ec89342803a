import { expect, it } from 'vitest';
import { createFakeTimers } from '../../replica/testing/fake-timers.fixture.ts';
import { readinessOf } from './readiness.ts';

it('[HH7] a database that answers, refuses or has no connection left is told within 3 s', async () => {
  const timers = createFakeTimers();
  expect(await readinessOf({ ping: async () => undefined }, timers)).toBe('ready');
  const refusing = { ping: () => Promise.reject(new Error('connection refused')) };
  expect(await readinessOf(refusing, timers)).toBe('database_unreachable');
  const hanging = readinessOf({ ping: () => new Promise<void>(() => undefined) }, timers);
  await timers.run(3000);
  expect(await hanging).toBe('database_busy');
});
