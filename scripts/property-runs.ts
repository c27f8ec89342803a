import fc from 'fast-check';

/** Runs of a property in the usual test run; `npm run prove` multiplies them by GALLEY_TEST_SCALE. */
const USUAL_RUNS = 100;
/** Where the usual test run begins, so that a run that turns red was turned by a change (decision 0073). */
const USUAL_SEED = 20_261_122;

const scale = Number(process.env.GALLEY_TEST_SCALE ?? '1');
const numRuns = Math.max(1, Math.round(USUAL_RUNS * scale));
const wanted = process.env.GALLEY_TEST_SEED ?? String(USUAL_SEED);
fc.configureGlobal(wanted === 'random' ? { numRuns } : { numRuns, seed: Number(wanted) });
