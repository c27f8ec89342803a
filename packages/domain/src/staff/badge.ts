import { type Failure, failure } from '@galley/base';
import { z } from 'zod';

/** Codes of readers are long and nobody's choice; a shorter one could be typed by hand. */
const SHORTEST = 8;
const LONGEST = 64;

/** Who somebody is: by what they typed, by what a reader that types read, or by what an attached one did. */
export const proofFields = {
  pin: z.string().min(1).max(20).exactOptional(),
  badge: z.string().min(1).max(200).exactOptional(),
  /** Number of the code at this register's own scanners. */
  scan: z.int().min(1).exactOptional(),
};
export type Proof = { readonly pin?: string; readonly badge?: string; readonly scan?: number };

/** What is hashed of a badge: no PIN, however long, is ever the same. */
export const badgeSecret = (code: string): string => `badge ${code.trim()}`;

export type BadgeProblem = Failure<'badge_format' | 'badge_taken'>;

const isPlain = (code: string): boolean => new Set(code).size < 3;

/** Why a code can be nobody's badge. */
export const badgeProblem = (code: string): BadgeProblem | undefined => {
  const text = code.trim();
  if (text.length >= SHORTEST && text.length <= LONGEST && !isPlain(text)) return undefined;
  return failure(
    'badge_format',
    `A badge has ${SHORTEST} to ${LONGEST} characters that its maker chose; this has ${text.length}. Take another badge.`,
    'code',
  );
};

/** Neither whose badge it is nor that it is somebody's own is told. */
export const badgeTaken = (): BadgeProblem =>
  failure('badge_taken', 'This code is in use. Take another badge.', 'code');
