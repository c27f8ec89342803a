import { defineConfig } from 'vitest/config';
import { TestOrder } from './scripts/test-order.ts';

const shared = {
  testTimeout: Number(process.env.GALLEY_TEST_TIMEOUT ?? 30_000),
  hookTimeout: 60_000,
  // What a busy machine does late is late, not wrong.
  expect: { poll: { timeout: 20_000 } },
  pool: 'forks' as const,
  globalSetup: ['scripts/test-folder.setup.ts'],
  setupFiles: ['scripts/property-runs.ts'],
};

/** One project a need, so that each tier of `npm test` can be run by itself. */
export default defineConfig({
  test: {
    sequence: { sequencer: TestOrder },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // Loading modules anew for each file costs three times what the tests themselves do.
          isolate: false,
          // Many of them wait for a peer, a timer or a device.
          maxWorkers: 4,
          include: ['{packages,apps,scripts,bench,e2e,examples}/**/*.test.{ts,tsx}'],
          exclude: [
            '**/*.pg.test.ts',
            '**/*.simulation.test.ts',
            '**/node_modules/**',
            '**/dist/**',
          ],
        },
      },
      {
        test: {
          ...shared,
          name: 'pg',
          include: ['{packages,apps,scripts,e2e,examples}/**/*.pg.test.ts'],
          testTimeout: 60_000,
          // Each file has a Postgres of its own: two at once are what two cores carry.
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...shared,
          name: 'simulation',
          maxWorkers: 2,
          include: ['simulation/**/*.simulation.test.ts'],
          // It takes what others leave of the processors (scripts/test.mjs); its own clock is not this one.
          testTimeout: 600_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: [...shared.globalSetup, 'e2e/src/ready-shop.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // One Chromium and one shop serve the files that come after one another.
          isolate: false,
          setupFiles: [...shared.setupFiles, 'e2e/src/one-browser.setup.ts'],
        },
      },
    ],
  },
});
