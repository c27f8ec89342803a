import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, KITCHEN } from '../declare-kind.ts';

/**
 * A believed temperature, in thousandths of a degree Celsius. `probe` names device and sensor; `sentMilliC` is what the
 * probe said before calibration, `raw` its line. `quality` 'unverified': the calibration is overdue or was never made.
 * Typed by hand where `employeeId` is set. A correction is a new reading that names the one it `corrects`.
 * `resumedAfter`: nothing was measured from that moment on, ms, until this reading; null where nothing was missed.
 */
export const readings = sqliteTable('reading', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  at: integer().notNull(),
  deviceId: text().notNull(),
  probe: text().notNull(),
  milliC: integer().notNull(),
  sentMilliC: integer().notNull(),
  quality: text().$type<'good' | 'settling' | 'unverified'>().notNull(),
  stable: integer().notNull(),
  calibrationOffsetMilliC: integer(),
  calibrationOn: text(),
  calibrationDueOn: text(),
  raw: text().notNull(),
  employeeId: text(),
  corrects: text(),
  resumedAfter: integer(),
});

export const readingKinds = [
  declareKind(readings, { class: 'fact', scope: 'site', writers: KITCHEN }),
];
