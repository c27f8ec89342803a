import { createHash, randomBytes } from 'node:crypto';
import { SHAPE_SCHEMA } from './messages.ts';

const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

const SCHEMA_HASH = digest(SHAPE_SCHEMA, 8);

/** `mark` names what its readers do not see (`Sight`). */
export type LogName = {
  readonly scopeId: string;
  readonly incarnation: string;
  readonly mark: string;
};

const baseOf = ({ scopeId, incarnation, mark }: LogName): string =>
  `${digest(scopeId, 16)}.${SCHEMA_HASH}-${incarnation}${mark}`;

/**
 * Names one log: the scope, the schema of the envelope, the incarnation of the database, what its readers do not
 * see, and how far deleted rows had been collected when its reader began. Behind that number such a reader misses nothing.
 */
export const handleOf = (log: LogName, floor: number): string =>
  `${baseOf(log)}${floor > 0 ? `f${floor}` : ''}`;

/**
 * A handle never used before for the same log. A reader who is told to start over must get another handle
 * than the one it gave up, and that must not disturb the other readers of the scope.
 */
export const freshHandleOf = (log: LogName, floor: number): string =>
  `${handleOf(log, floor)}.${randomBytes(6).toString('hex')}`;

/** The floor that a handle of this log names; undefined for a handle that is not of this log. */
export const floorOfHandle = (handle: string, log: LogName): number | undefined => {
  const base = baseOf(log);
  if (!handle.startsWith(base)) return undefined;
  const rest = /^(?:f(\d{1,16}))?(?:\.[0-9a-f]{12})?$/.exec(handle.slice(base.length));
  return rest === null ? undefined : Number(rest[1] ?? 0);
};
