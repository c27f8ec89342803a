import type { PinCandidate } from '@galley/shell/core';
import type { Office } from '../office.ts';

/** The stored verifiers of these people; who has none cannot be found by a PIN. */
export const pinCandidates = (
  { reads }: Pick<Office, 'reads'>,
  employeeIds: readonly string[],
): PinCandidate[] => {
  const verifiers = reads.verifiers();
  return employeeIds.flatMap((employeeId) => {
    const verifier = verifiers.get(employeeId);
    return verifier === undefined ? [] : [{ employeeId, verifier }];
  });
};
