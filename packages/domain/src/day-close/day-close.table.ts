import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, TRADE } from '../declare-kind.ts';

/** What has to be looked at before a day is closed. */
export const DAY_GATES = [
  'open_checks',
  'clocked_in',
  'open_funds',
  'pending_cards',
  'open_slips',
  'due_pools',
  'without_z',
  'unreachable',
  'unsent',
] as const;
export type DayGate = (typeof DAY_GATES)[number];

/** What a manager passed over, by name and with a reason. */
export type DayPass = {
  readonly gate: DayGate;
  readonly names: readonly string[];
  readonly reason: string;
};

/** What a Z brings to the date. Minor units. */
export type DayZ = {
  readonly zId: string;
  readonly display: string;
  readonly receipts: number;
  readonly turnoverMinor: number;
};

/** A register of the site as it stood at the close. `lastHeardAt`: UTC ms, null: never. */
export type DayRegister = {
  readonly deviceId: string;
  readonly name: string;
  readonly lastHeardAt: number | null;
  readonly zs: readonly DayZ[];
};

/**
 * The site's business date is closed: what its Zs bring to it, and what was passed over. It stays as it is; Zs that
 * are made later are supplements of the date.
 */
export const dayCloses = sqliteTable('day_close', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  closedAt: integer().notNull(),
  closedBy: text().notNull(),
  deviceId: text().notNull(),
  registers: text({ mode: 'json' }).$type<readonly DayRegister[]>().notNull(),
  passes: text({ mode: 'json' }).$type<readonly DayPass[]>().notNull(),
  turnoverMinor: integer().notNull(),
});

/** What a register did and never sent is given up: nobody waits for it any more. */
export const declaredLosses = sqliteTable('declared_loss', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  lostDeviceId: text().notNull(),
  reason: text().notNull(),
  declaredAt: integer().notNull(),
  declaredBy: text().notNull(),
  deviceId: text().notNull(),
});

export const dayCloseKinds = [
  declareKind(dayCloses, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(declaredLosses, { class: 'fact', scope: 'site', writers: TRADE }),
];
