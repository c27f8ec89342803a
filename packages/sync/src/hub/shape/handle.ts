import { createHash, randomBytes } from 'node:crypto';
import { SHAPE_SCHEMA } from './messages.ts';

const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

const SCHEMA_HASH = digest(SHAPE_SCHEMA, 8);

/** Names one log: the scope, the schema of the envelope, and the incarnation of the database. */
export const handleOf = (scopeId: string, incarnation: string): string =>
  `${digest(scopeId, 16)}.${SCHEMA_HASH}-${incarnation}`;

/**
 * A handle never used before for the same log. A reader who is told to start over must get another handle
 * than the one it gave up, and that must not disturb the other readers of the scope.
 */
export const freshHandleOf = (scopeId: string, incarnation: string): string =>
  `${handleOf(scopeId, incarnation)}.${randomBytes(6).toString('hex')}`;

export const isHandleOf = (handle: string, scopeId: string, incarnation: string): boolean => {
  const base = handleOf(scopeId, incarnation);
  return (
    handle === base ||
    (/^\.[0-9a-f]{12}$/.test(handle.slice(base.length)) && handle.startsWith(base))
  );
};
