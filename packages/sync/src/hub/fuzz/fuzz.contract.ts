import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HubStore } from '../store.ts';
import { fuzzHub, type Trace } from './fuzz.fixture.ts';

/** The usual run; `npm run prove -- fuzz` sends as many as it gives runs to a property. */
const LEAST_REQUESTS = 1500;
const GROWTH_MB = 24;

type Opened = { readonly store: HubStore; readonly trace: Trace; dispose(): Promise<void> };

/** What anybody may send to a hub, whatever its store is made of. */
export const describeFuzz = (title: string, open: () => Promise<Opened>): void => {
  const wanted = Math.max(LEAST_REQUESTS, fc.readConfigureGlobal().numRuns ?? 0);
  const seed = Number(process.env.GALLEY_FUZZ_SEED ?? '1');
  describe(title, () => {
    it('[FZ1] [FZ2] [FZ3] what is no push leaves no trace, what breaks a schema lies in quarantine, nothing fails', {
      timeout: Number(process.env.GALLEY_TEST_TIMEOUT ?? 180_000),
    }, async () => {
      const { store, trace, dispose } = await open();
      const outcome = await fuzzHub(store, trace, wanted, seed);
      await dispose();
      const figures = process.env.GALLEY_PROOF_FIGURES;
      if (figures !== undefined) writeFileSync(figures, JSON.stringify({ seed, ...outcome }));
      console.log(`${title}: seed ${seed}, ${JSON.stringify(outcome)}`);
      expect(outcome.problems).toEqual([]);
      expect(outcome.requests).toBeGreaterThanOrEqual(wanted);
      expect(outcome.inQuarantine).toBeGreaterThan(wanted / 10);
      const [early, late] = outcome.heapMb;
      expect(late - early).toBeLessThan(GROWTH_MB);
    });
  });
};
