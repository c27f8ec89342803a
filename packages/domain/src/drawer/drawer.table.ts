import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, TRADE } from '../declare-kind.ts';

export const DRAWER_EVENT_TYPES = [
  'kicked',
  'opened',
  'closed',
  'left_open',
  'did_not_open',
  'found_open',
] as const;
export type DrawerEventType = (typeof DRAWER_EVENT_TYPES)[number];

/**
 * What happened at a cash drawer, as its sensor and the pulses tell. `printerId` is the device that it hangs on, `by`
 * says of an opening whether a pulse did it or a hand (key, force); `since` is when it was opened, for `left_open` and
 * `closed`. Times are UTC ms of the corrected clock.
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
});

export const drawerKinds = [
  declareKind(drawerEvents, { class: 'fact', scope: 'site', writers: TRADE }),
];
