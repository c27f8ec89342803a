import { atFirst } from '@galley/base';
import {
  breakTypes,
  jobs,
  type PunchRows,
  personJobs,
  punchCorrections,
  punches,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

const ALIVE = '_deleted = 0 AND name IS NOT NULL AND sort IS NOT NULL ORDER BY sort, id';
const SINCE = 'businessDate >= ?';

/** Reads about jobs and punches. */
export const punchReader = (db: Replica['db']) => {
  const jobRows = readTable(db, jobs, ALIVE);
  const breakRows = readTable(db, breakTypes, `paid IS NOT NULL AND ${ALIVE}`);
  const mine = readTable(
    db,
    personJobs,
    '_deleted = 0 AND employeeId = ? AND jobId IS NOT NULL ORDER BY id',
  );
  const ofPerson = readTable(db, punches, `${SINCE} AND employeeId = ?`);
  const correctionsOf = readTable(db, punchCorrections, `${SINCE} AND employeeId = ?`);
  const all = readTable(db, punches, SINCE);
  const allCorrections = readTable(db, punchCorrections, SINCE);
  const owner = atFirst(() =>
    db
      .prepare(
        `SELECT employeeId FROM punch WHERE id = @id
           UNION SELECT employeeId FROM punch_correction WHERE id = @id`,
      )
      .pluck(),
  );
  const seen = atFirst(() =>
    db.prepare('SELECT max(at) FROM event WHERE employeeId = ? AND at > ? AND at < ?').pluck(),
  );
  return {
    jobs: () => jobRows.all(),
    breakTypes: () => breakRows.all(),
    jobIdsOf: (employeeId: string) => mine.all(employeeId).map(({ jobId }) => jobId),
    /** Punches and corrections of a person from a business date on. */
    punchesOf: (employeeId: string, from: string): PunchRows => ({
      punches: ofPerson.all(from, employeeId),
      corrections: correctionsOf.all(from, employeeId),
    }),
    punchesSince: (from: string): PunchRows => ({
      punches: all.all(from),
      corrections: allCorrections.all(from),
    }),
    /** Whose punch it is. */
    punchOwner: (id: string) => owner().get({ id }) as string | undefined,
    /** The last that a person did at any device between two moments. */
    lastSeen: (employeeId: string, after: number, before: number) =>
      seen().get(employeeId, after, before) as number | null,
  };
};
