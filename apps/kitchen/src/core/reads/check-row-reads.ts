import { atFirst } from '@galley/base';
import {
  courseFires,
  lineMoves,
  linePlans,
  lines,
  lineVoids,
  ticketDeliveries,
  ticketMarks,
  tickets,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { type inArray, type SQL, sql } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/better-sqlite3';

/** `column IN (…)` over a list of any length as one bound value. */
export const among = (column: SQL | Parameters<typeof inArray>[0]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`;

export const bound = (ids: readonly string[]) => ({ ids: JSON.stringify(ids) });

export type Client = ReturnType<typeof drizzle> & { readonly $client: Replica['db'] };

/** All rows of a kind that are of certain checks. */
export const rowsOfChecks = (db: Client) => {
  const movesOf = atFirst(() =>
    db.select().from(lineMoves).where(among(lineMoves.checkId)).prepare(),
  );
  const { id, supersedes, checkId, seat } = lines;
  const linesOf = atFirst(() =>
    db.select({ id, supersedes, checkId, seat }).from(lines).where(among(checkId)).prepare(),
  );
  const ticketsOf = atFirst(() =>
    db.select().from(tickets).where(among(tickets.checkId)).prepare(),
  );
  const voidsOf = atFirst(() =>
    db.select().from(lineVoids).where(among(lineVoids.checkId)).prepare(),
  );
  const firesOf = atFirst(() =>
    db.select().from(courseFires).where(among(courseFires.checkId)).prepare(),
  );
  const plansOf = atFirst(() =>
    db.select().from(linePlans).where(among(linePlans.checkId)).prepare(),
  );
  const marksOf = atFirst(() =>
    db.select().from(ticketMarks).where(among(ticketMarks.checkId)).prepare(),
  );
  const deliveriesOf = atFirst(() =>
    db.select().from(ticketDeliveries).where(among(ticketDeliveries.checkId)).prepare(),
  );
  return {
    deliveriesOfChecks: (ids: readonly string[]) => deliveriesOf().all(bound(ids)),
    marksOfChecks: (ids: readonly string[]) => marksOf().all(bound(ids)),
    firesOfChecks: (ids: readonly string[]) => firesOf().all(bound(ids)),
    plansOfChecks: (ids: readonly string[]) => plansOf().all(bound(ids)),
    movesOfChecks: (ids: readonly string[]) => movesOf().all(bound(ids)),
    linesOfChecks: (ids: readonly string[]) => linesOf().all(bound(ids)),
    ticketsOfChecks: (ids: readonly string[]) => ticketsOf().all(bound(ids)),
    voidsOfChecks: (ids: readonly string[]) => voidsOf().all(bound(ids)),
  };
};
