import fc from 'fast-check';

/** Runs of a property in the usual test run; `npm run prove` multiplies them by GALLEY_TEST_SCALE. */
const USUAL_RUNS = 100;

const scale = Number(process.env.GALLEY_TEST_SCALE ?? '1');
fc.configureGlobal({ numRuns: Math.max(1, Math.round(USUAL_RUNS * scale)) });
