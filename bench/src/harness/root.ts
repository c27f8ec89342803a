/** The folder of the program: scripts/bench.mjs runs every benchmark from there. */
export const root = process.cwd();
