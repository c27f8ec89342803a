import { writeFileSync } from 'node:fs';
import fc from 'fast-check';

/** Bytes of one run; 10,000 runs of a proof make ten million for each parser. */
export const length = Number(process.env['GALLEY_TEST_SCALE'] ?? 1) > 1 ? 1000 : 250;
export const timeout = Number(process.env['GALLEY_TEST_TIMEOUT'] ?? 60_000);
const fed: Record<string, number> = {};

export const seed = fc.integer();
export const sizes = fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 8 });

/** How much each parser was fed, for the proof that asks; to be called after the last test. */
export const tellFigures = (): void => {
  const file = process.env['GALLEY_PROOF_FIGURES'];
  if (file !== undefined) writeFileSync(file, JSON.stringify({ bytes: fed }));
};

export const count = (name: string, bytes: number): void => {
  fed[name] = (fed[name] ?? 0) + bytes;
};
