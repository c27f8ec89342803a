import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, TRADE } from '../declare-kind.ts';

/**
 * `declared`: cash that a person got from guests and keeps. `tip_out`: from one person to others. `pool`: what a pool
 * took and gave on a date. `payout`: cash between the house and a person.
 */
export const TIP_ENTRIES = ['declared', 'tip_out', 'pool', 'payout'] as const;
export type TipEntryType = (typeof TIP_ENTRIES)[number];

/** What an entry brings a person, minor units; below zero: it takes it from them. */
export type TipShare = { readonly employeeId: string; readonly amountMinor: number };

/**
 * An entry in the ledger of tips. Of entries with one `subjectId` one counts: see `ledgerLines`. Shares of `tip_out` and
 * `pool` sum to zero, so that passing tips on neither makes nor loses any.
 */
export const tipEntries = sqliteTable('tip_entry', {
  id: text().primaryKey(),
  type: text().$type<TipEntryType>().notNull(),
  /** What it is about: the first entry of it, or `poolSubject`. */
  subjectId: text().notNull(),
  /** The date whose tips these are. */
  businessDate: text().notNull(),
  shares: text({ mode: 'json' }).$type<readonly TipShare[]>().notNull(),
  /** Entries of the subject that it takes the place of. */
  after: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  /** Of `payout`: the move of the fund. */
  cashMoveId: text(),
  notedAt: integer().notNull(),
  notedBy: text().notNull(),
  deviceId: text().notNull(),
});

/** What a pool takes from: tips on slips, declared cash, or both. */
export const POOL_SOURCES = ['card', 'cash', 'all'] as const;
export type PoolSource = (typeof POOL_SOURCES)[number];

/** What the points of a role are multiplied by: hours worked, sales served, or nothing where a person worked at all. */
export const POOL_BASES = ['hours', 'sales', 'worked'] as const;
export type PoolBasis = (typeof POOL_BASES)[number];

export type PoolPoints = { readonly roleId: string; readonly points: number };

/** A rule of the site for sharing tips, from one business date to another. */
export const tipPools = sqliteTable('tip_pool', {
  id: text().primaryKey(),
  name: text().notNull(),
  sort: integer().notNull(),
  /** Business dates, both included; null: goes on. */
  fromDate: text().notNull(),
  untilDate: text(),
  source: text().$type<PoolSource>().notNull(),
  /** Parts per million of a giver's tips. */
  ppm: integer().notNull(),
  /** Roles that give; null: everybody. */
  giverRoleIds: text({ mode: 'json' }).$type<readonly string[]>(),
  /** Roles that take, each with its points. */
  takers: text({ mode: 'json' }).$type<readonly PoolPoints[]>().notNull(),
  basis: text().$type<PoolBasis>().notNull(),
  /** 0: whoever may close the day takes nothing, whatever their role's points. */
  managers: integer().notNull(),
});

export const tipLedgerKinds = [
  declareKind(tipEntries, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(tipPools, { class: 'setting', scope: 'site', writers: HOUSE }),
];

/** One subject for what a pool shares of a date, whatever register does it. */
export const poolSubject = (poolId: string, businessDate: string): string =>
  `${poolId}/${businessDate}`;
