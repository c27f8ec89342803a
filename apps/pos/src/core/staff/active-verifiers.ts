import type { PinCandidate } from '@galley/shell/core';
import type { Reader } from '../read/reader.ts';

type Stored = { readonly id: string; readonly verifier: string | null };

const ofThoseHere = (read: Reader, rows: readonly Stored[]): PinCandidate[] => {
  const active = new Set(
    read
      .employees()
      .filter((row) => row.active === 1)
      .map((row) => row.id),
  );
  return rows.flatMap(({ id, verifier }) =>
    active.has(id) && verifier !== null ? [{ employeeId: id, verifier }] : [],
  );
};

/** PIN verifiers of everyone who works here. */
export const activeVerifiers = (read: Reader): PinCandidate[] =>
  ofThoseHere(read, read.verifiers());

/** Those of badges. */
export const activeBadges = (read: Reader): PinCandidate[] => ofThoseHere(read, read.badges());

/** What a log-in rests on: it ends when PIN or badge of its person is another one, or lost. */
export const sessionProof = (read: Reader, employeeId: string): string | undefined => {
  const pin = read.verifier(employeeId)?.verifier;
  const badge = read.badge(employeeId)?.verifier;
  return badge == null ? pin : `${pin ?? ''} ${badge}`;
};
