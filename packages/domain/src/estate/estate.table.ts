import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE } from '../declare-kind.ts';

/** What of the replication a person can decide on: a hub's verdict, a cloned device, a contradiction. */
export type ResolutionSubject = 'verdict' | 'fork' | 'alarm';

/** `adopted`: its rows were committed anew; `discarded`: they stay out for good; `seen`: nothing was to be done. */
export type ResolutionAct = 'adopted' | 'discarded' | 'seen';

/** A person's decision on something that the replication set before people. Names the subject's row by its id. */
export const resolutions = sqliteTable('resolution', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  subjectKind: text().$type<ResolutionSubject>().notNull(),
  subjectId: text().notNull(),
  act: text().$type<ResolutionAct>().notNull(),
  reason: text().notNull(),
  resolvedAt: integer().notNull(),
  resolvedBy: text().notNull(),
  deviceId: text().notNull(),
});

export const estateKinds = [
  declareKind(resolutions, { class: 'fact', scope: 'site', writers: HOUSE }),
];
