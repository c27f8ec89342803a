import type { Failure, Result } from '@galley/base';
import { err, failure } from '@galley/base';
import { type WallTimeProblem, wallInstant } from '../../time-clock/wall-time.ts';
import type { SavePartyCommand } from './save-party.command.ts';

export type PartyTimeProblem = WallTimeProblem | Failure<'bad_time' | 'time_past' | 'time_far'>;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
/** A party that is a little late to be noted is noted all the same. */
const GRACE_MS = 30 * 60_000;
const FAR_MS = 366 * 24 * 60 * 60_000;

const isTime = (wall: string): boolean => {
  const [, year, month, day, hour, minute] = SHAPE.exec(wall)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  const there = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return there && (hour ?? 24) < 24 && (minute ?? 60) < 60;
};

/** UTC ms of the wall-clock time of a reservation; what cannot be one is told by its value and cure (rule FL13). */
export const partyTime = (
  { wall = '', which }: Pick<SavePartyCommand, 'wall' | 'which'>,
  now: number,
  timeZone: string,
): Result<number, PartyTimeProblem> => {
  const shown = wall.replace('T', ' ') || 'Nothing';
  if (!isTime(wall))
    return err(
      failure(
        'bad_time',
        `${shown} is no date and time. Type one such as 2026-06-01 19:30.`,
        'wall',
      ),
    );
  const found = wallInstant(wall, timeZone, which);
  if (!found.ok) return found;
  if (found.value < now - GRACE_MS)
    return err(failure('time_past', `${shown} is over. Choose a later time.`, 'wall'));
  if (found.value > now + FAR_MS)
    return err(
      failure('time_far', `${shown} is more than a year away. Choose an earlier day.`, 'wall'),
    );
  return found;
};
