import { atFirst } from '@galley/base';
import { parties, partySteps, tableCleans, tableSections } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

const WHOLE_PARTY = `_deleted = 0 AND size IS NOT NULL AND at IS NOT NULL AND walkIn IS NOT NULL
  AND createdAt IS NOT NULL`;

/** Reads about the floor. */
export const floorReader = (db: Replica['db']) => {
  const cleans = readTable(db, tableCleans, 'businessDate = ?');
  const sections = readTable(
    db,
    tableSections,
    '_deleted = 0 AND tableId IS NOT NULL AND (day IS NULL OR day = ?)',
  );
  const between = readTable(db, parties, `at >= ? AND at < ? AND ${WHOLE_PARTY} ORDER BY at, id`);
  const one = readTable(db, parties, `id = ? AND ${WHOLE_PARTY}`);
  const steps = readTable(db, partySteps, 'partyId IN (SELECT value FROM json_each(?))');
  const plucked = (text: string) => atFirst(() => db.prepare(text).pluck());
  const uncleaned = plucked(
    `SELECT id FROM "check" WHERE businessDate = @day AND tableId IS NOT NULL AND id NOT IN
       (SELECT j.value FROM table_clean t, json_each(t.checkIds) j
          WHERE t.businessDate = @day AND t.type = 'clean' AND t.id NOT IN
            (SELECT k.value FROM table_clean u, json_each(u.undoes) k WHERE u.businessDate = @day))`,
  );
  const ofCheck = plucked('SELECT partyId FROM party_step WHERE checkId = ? ORDER BY id LIMIT 1');
  return {
    cleansOf: (businessDate: string) => cleans.all(businessDate),
    /** Of a day and of every day. */
    sectionsOf: (businessDate: string) => sections.all(businessDate),
    party: (id: string) => one.get(id),
    /** Parties that are expected, or came, from one moment to another. */
    partiesBetween: (from: number, until: number) => between.all(from, until),
    stepsOf: (partyIds: readonly string[]) => steps.all(JSON.stringify(partyIds)),
    /** Checks of a day that had a table and that no clean names. */
    checksNotCleaned: (day: string) => uncleaned().all({ day }) as string[],
    /** The party that sits, or sat, with a check. */
    partyOfCheck: (checkId: string) => ofCheck().get(checkId) as string | undefined,
  };
};
