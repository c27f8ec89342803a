import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, TRADE } from '../declare-kind.ts';

/** What somebody is paid to do here: server, bar, dish washer. Not a role, which says what a person may do. */
export const jobs = sqliteTable('job', {
  id: text().primaryKey(),
  name: text().notNull(),
  sort: integer().notNull(),
});

/** A person does a job. The id is made of both: see `personJobId`. */
export const personJobs = sqliteTable('person_job', {
  id: text().primaryKey(),
  employeeId: text().notNull(),
  jobId: text().notNull(),
});

/** A kind of break. `paid`: 1 counts as working time. */
export const breakTypes = sqliteTable('break_type', {
  id: text().primaryKey(),
  name: text().notNull(),
  paid: integer().notNull(),
  sort: integer().notNull(),
});

/** `job`: goes on under another job. `back`: the break is over. */
export const PUNCH_TYPES = ['in', 'job', 'break', 'back', 'out'] as const;
export type PunchType = (typeof PUNCH_TYPES)[number];

/** A person clocked: immutable. What is wrong about it is said by corrections beside it. */
export const punches = sqliteTable('punch', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  employeeId: text().notNull(),
  type: text().$type<PunchType>().notNull(),
  /** UTC ms. */
  at: integer().notNull(),
  /** Of `in` and `job`; null: the person has no jobs. */
  jobId: text(),
  /** Of `break`, with whether it was paid as it was agreed then. */
  breakTypeId: text(),
  paid: integer(),
  /** The person's punch before, as far as the device had heard; tells a forgotten punch from cut-off devices. */
  after: text(),
  /** Of `out`: checks and fund sessions of the person that stayed open, and the manager who agreed to that. */
  leftOpen: text({ mode: 'json' }).$type<string[]>().notNull(),
  approvedBy: text(),
  deviceId: text().notNull(),
});

export const CORRECTION_ACTS = ['add', 'set', 'strike', 'restore'] as const;
export type CorrectionAct = (typeof CORRECTION_ACTS)[number];

/**
 * What a manager says of a punch, beside it. `add`: it was forgotten, and this is it; `set`: it was at another time
 * or for another job; `strike`: it does not count; `restore`: it counts as it was punched.
 */
export const punchCorrections = sqliteTable('punch_correction', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  employeeId: text().notNull(),
  /** The punch, or the added one; of `add` its own id. */
  subjectId: text().notNull(),
  act: text().$type<CorrectionAct>().notNull(),
  /** What it is then; null where it does not count or counts as before. */
  type: text().$type<PunchType>(),
  at: integer(),
  jobId: text(),
  breakTypeId: text(),
  paid: integer(),
  reason: text().notNull(),
  /** Corrections of the punch that were known; it takes their place, whatever the clocks say. */
  after: text({ mode: 'json' }).$type<string[]>().notNull(),
  correctedAt: integer().notNull(),
  correctedBy: text().notNull(),
  deviceId: text().notNull(),
});

export const timeClockKinds = [
  declareKind(jobs, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(personJobs, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(breakTypes, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(punches, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(punchCorrections, { class: 'fact', scope: 'site', writers: TRADE }),
];

/** One row of a person and a job. */
export const personJobId = (employeeId: string, jobId: string): string => `${employeeId}_${jobId}`;
