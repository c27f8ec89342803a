import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, KITCHEN, TRADE } from '../declare-kind.ts';

/**
 * A course of the house. `number` is what items and lines name; it gives the order of the meal. `goes` 'at_once':
 * whenever it is sent (drinks); 'in_turn': the first course of a check goes with its send, later ones wait for
 * their fire. Lines of a course without a row, and of checks that are taken away, go at once.
 */
export const courses = sqliteTable('course', {
  id: text().primaryKey(),
  number: integer().notNull(),
  name: text().notNull(),
  goes: text().$type<'at_once' | 'in_turn'>().notNull(),
  /** Minutes after the course before it was bumped everywhere, when it fires by itself; null: by hand alone. */
  autoMinutes: integer(),
  /** 1: its lines start so that they are ready together, by the preparation time of their items. */
  together: integer().notNull(),
});

/** Where a person put a line that was not made yet; the id follows from the first line of its chain of edits. */
export const linePlans = sqliteTable('line_plan', {
  id: text().primaryKey(),
  lineId: text().notNull(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  /** Null: the course that the line was rung with. */
  course: integer(),
  /** 1: waits for its fire whatever its course, 0: goes with the send; null: as its course. */
  hold: integer(),
});

/**
 * Held lines fired, or a fire taken back. A line is fired while some fire of it stands; a fire stands until an undo
 * that knew of it names it. Two fires of one course, by registers cut off from each other, are one: the earlier.
 */
export const courseFires = sqliteTable('course_fire', {
  id: text().primaryKey(),
  /** The check that it was done on. */
  checkId: text().notNull(),
  businessDate: text().notNull(),
  type: text().$type<'fire' | 'undo'>().notNull(),
  course: integer().notNull(),
  lineIds: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** The fires that an undo takes back. */
  undoes: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** Longest preparation among its lines, where they are to be ready together; null: all start at once. */
  longestSeconds: integer(),
  /** 1: by the clock. */
  auto: integer().notNull(),
  firedAt: integer().notNull(),
  /** The employee; the device where nobody is logged in, or the clock fired. */
  firedBy: text().notNull(),
  deviceId: text().notNull(),
});

export const courseKinds = [
  declareKind(courses, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(linePlans, { class: 'setting', scope: 'site', writers: TRADE }),
  declareKind(courseFires, { class: 'fact', scope: 'site', writers: KITCHEN }),
];
