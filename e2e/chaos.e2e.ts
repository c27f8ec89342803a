import { appendFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runChaos } from './src/chaos/chaos.ts';

const USUAL_MS = 60_000;
/** What the limit of the test run leaves. */
const SHORT_MS = 30_000;
const scale = Number(process.env.GALLEY_TEST_SCALE ?? '1');
const lastsMs = scale > 1 ? USUAL_MS * scale : SHORT_MS;
/** Another one each day, so that many are tried in time; the output says how to run it again. */
const seed = Number(process.env.GALLEY_CHAOS_SEED ?? Math.floor(Date.now() / 86_400_000) % 10_000);
const again = `GALLEY_CHAOS_SEED=${seed} GALLEY_TEST_SCALE=${scale} npx vitest run --project e2e e2e/chaos.e2e.ts`;

const log = (line: string): void => {
  const file = process.env.GALLEY_CHAOS_LOG;
  if (file !== undefined) appendFileSync(file, `${line}\n`);
};

test(
  '[XC3] [XC4] [XC5] [XC6] real processes under kills, stops, cut and slow lines end equal, with every acknowledged fact once',
  async () => {
    const report = await runChaos({ seed, lastsMs, log });
    console.log(JSON.stringify(report, null, 1));
    const figures = process.env.GALLEY_PROOF_FIGURES;
    if (figures !== undefined) writeFileSync(figures, JSON.stringify(report));
    expect(report.problems, `Run it again: ${again}`).toEqual([]);
    // A shop in which nothing happened has proved nothing.
    const done = Object.values(report.commands).reduce((sum, count) => sum + count, 0);
    expect(done).toBeGreaterThan(lastsMs / 1000);
    expect(report.readerChanges).toBeGreaterThan(done);
  },
  lastsMs + 240_000,
);
