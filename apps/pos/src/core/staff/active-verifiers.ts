import type { PinCandidate } from '@galley/shell/core';
import type { Reader } from '../read/reader.ts';

/** PIN verifiers of everyone who works here. */
export const activeVerifiers = (read: Reader): PinCandidate[] => {
  const active = new Set(
    read
      .employees()
      .filter((row) => row.active === 1)
      .map((row) => row.id),
  );
  return read
    .verifiers()
    .filter((row) => active.has(row.id))
    .map((row) => ({ employeeId: row.id, verifier: row.verifier }));
};
