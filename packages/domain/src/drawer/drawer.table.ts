import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, TRADE } from '../declare-kind.ts';

export const DRAWER_EVENT_TYPES = [
  'kicked',
  'not_kicked',
  'perhaps_kicked',
  'opened',
  'closed',
  'left_open',
  'did_not_open',
  'found_open',
] as const;
export type DrawerEventType = (typeof DRAWER_EVENT_TYPES)[number];

/** What a pulse was sent for. */
export const PULSE_REASONS = [
  'sale',
  'refund',
  'no_sale',
  'paid_in',
  'paid_out',
  'drop',
  'count',
  'test',
] as const;
export type PulseReason = (typeof PULSE_REASONS)[number];

/**
 * What happened at a cash drawer, as its sensor and the pulses tell. Each pulse that was wished is one row, under the
 * wish's id: it left (`kicked`), it was dropped before its first byte left (`not_kicked`), or whoever knew is gone
 * (`perhaps_kicked`; `at` is the wish's time). `printerId` is the device that it hangs on, `by`
 * says of an opening whether a pulse did it or a hand (key, force); `since` is when it was opened, for `left_open` and
 * `closed`. `employeeId` is who sent the pulse, else who was logged in at the register; null where nobody or more than
 * one was. `reason` is the pulse's. `by` knows of pulses of its own register only: `explainedOpenings` knows the others.
 * Times are UTC ms of the corrected clock.
 */
export const drawerEvents = sqliteTable('drawer_event', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  at: integer().notNull(),
  deviceId: text().notNull(),
  printerId: text().notNull(),
  type: text().$type<DrawerEventType>().notNull(),
  by: text().$type<'kick' | 'hand'>(),
  since: integer(),
  employeeId: text(),
  reason: text().$type<PulseReason>(),
});

export const drawerKinds = [
  declareKind(drawerEvents, { class: 'fact', scope: 'site', writers: TRADE }),
];
