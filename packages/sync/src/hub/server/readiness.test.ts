import { expect, it } from 'vitest';
import { createFakeTimers } from '../../replica/testing/fake-timers.fixture.ts';
import { createLockWatch } from '../lock-watch.ts';
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

it('[HH7] a scope that nobody could lock for more than 10 s makes the hub busy until somebody can', async () => {
  let now = 0;
  const locks = createLockWatch(() => now);
  const ready = () => readinessOf({ ping: async () => undefined, waitingMs: locks.waitingMs });
  const first = locks.ask(['sit_a']);
  now = 10_000;
  expect(await ready()).toBe('ready');
  now = 10_001;
  expect(await ready()).toBe('database_busy');
  first.ended();
  const second = locks.ask(['sit_a']);
  now = 15_000;
  expect(await ready()).toBe('database_busy');
  const third = locks.ask(['sit_a']);
  second.had();
  second.ended();
  expect(await ready()).toBe('ready');
  now = 26_000;
  expect(await ready()).toBe('database_busy');
  third.ended();
  now = 56_001;
  expect(await ready()).toBe('ready');
});
