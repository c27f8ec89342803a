import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SaleHours } from '../availability/sale-hours.ts';
import { declareKind, HOUSE, TRADE } from '../declare-kind.ts';
import type { AgeTarget } from '../kitchen/station-alerts/age-targets.ts';
import type { StationSounds } from '../kitchen/station-alerts/station-sounds.ts';

/** Tax is rounded once on the sum of a rate, or for each line. */
export const TAX_ROUNDINGS = ['rate', 'line'] as const;
export type TaxRounding = (typeof TAX_ROUNDINGS)[number];

export const RECEIPT_PRINTS = ['always', 'asked'] as const;
export type ReceiptPrint = (typeof RECEIPT_PRINTS)[number];

/**
 * A venue; the row's id is the site's id. `purpose` 'replay' is a site made for replaying recorded sales,
 * 'demo' the built-in restaurant. `rolloverMinute`: minute of the local day at which a new business date
 * begins by itself when nobody opened one (default 05:00 = 300).
 */
export const sites = sqliteTable('site', {
  id: text().primaryKey(),
  name: text().notNull(),
  purpose: text().$type<'real' | 'demo' | 'replay' | 'training'>().notNull(),
  addressLines: text({ mode: 'json' }).$type<string[]>().notNull(),
  taxNumber: text(),
  currency: text().notNull(),
  locale: text().notNull(),
  timeZone: text().notNull(),
  rolloverMinute: integer().notNull(),
  taxesInclusive: integer().notNull(),
  receiptFooter: text(),
  /** 'eu14' or 'us9'; null: that of the site's country. */
  allergenList: text(),
  /** ISO 3166 country whose customs its papers follow; null: that of its locale. */
  country: text(),
  /** Where tax is rounded; null: once per rate. */
  taxRounding: text().$type<TaxRounding>(),
  /** Smallest coin that cash is paid in, minor units; 1: cash is not rounded; null: as usual in the country. */
  cashStepMinor: integer(),
  /** 'asked': a receipt is printed on request alone; null: always. */
  receiptPrint: text().$type<ReceiptPrint>(),
});

/** How a station gets its tickets. */
export const STATION_OUTPUTS = ['both', 'screen', 'paper'] as const;
export type StationOutput = (typeof STATION_OUTPUTS)[number];

/** A place of preparation. `key` is what menu items name. Chits print to `printerHost:printerPort` when set. */
export const stations = sqliteTable('station', {
  id: text().primaryKey(),
  key: text().notNull(),
  name: text().notNull(),
  printerHost: text(),
  printerPort: integer(),
  /** Seconds after which a ticket is late-ish and late. */
  targetSeconds: integer().notNull(),
  lateSeconds: integer().notNull(),
  sort: integer().notNull(),
  /** 0: its screen does not show what is held; null: it does. */
  showComing: integer(),
  /** 1: what is held prints when it is sent, marked as not to be made yet; null: at its fire alone. */
  holdChits: integer(),
  /** 'screen': it prints no chits; 'paper': it has no screen, and what printed is done; null: both. */
  output: text().$type<StationOutput>(),
  /** 1: it makes nothing new, see `standInKey`; its screen closes it and opens it again. */
  closed: integer(),
  /** The station that makes what is sent while this one is closed. */
  standInKey: text(),
  /** Other seconds for some of its tickets, the first that fits; null: none. */
  ageTargets: text({ mode: 'json' }).$type<AgeTarget[]>(),
  /** What its screens sound, by event; what is not named sounds as usual. */
  sounds: text({ mode: 'json' }).$type<Partial<StationSounds>>(),
  /** When its screens sound nothing, in the site's own time; null: never. */
  quietHours: text({ mode: 'json' }).$type<SaleHours[]>(),
});

/** A table on the floor plan; position and size in grid cells of half a metre. */
export const diningTables = sqliteTable('dining_table', {
  id: text().primaryKey(),
  label: text().notNull(),
  floor: text().notNull(),
  x: integer().notNull(),
  y: integer().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  shape: text().$type<'round' | 'square'>().notNull(),
  seats: integer().notNull(),
});

/** The acts that a reason is chosen for. */
export const REASON_USES = ['void', 'comp', 'discount', 'refund'] as const;
export type ReasonUse = (typeof REASON_USES)[number];

/** A chosen cause. `use` says for which act it is offered. */
export const reasonCodes = sqliteTable('reason_code', {
  id: text().primaryKey(),
  use: text().$type<ReasonUse>().notNull(),
  name: text().notNull(),
  sort: integer().notNull(),
});

/** Where a register's receipts go; the row's id is the device's id. */
export const receiptPrinters = sqliteTable('receipt_printer', {
  id: text().primaryKey(),
  host: text().notNull(),
  port: integer().notNull(),
  model: text().notNull(),
});

/** An open business date; the id is `day_<siteId>_<date>`, so that two openings are one and the same fact. */
export const daySessions = sqliteTable('day_session', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
});

export const siteKinds = [
  declareKind(sites, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(stations, {
    class: 'setting',
    scope: 'site',
    writers: { ...HOUSE, kitchen: { columns: ['closed'] } },
  }),
  declareKind(diningTables, { class: 'setting', scope: 'site', writers: HOUSE }),
  declareKind(reasonCodes, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(receiptPrinters, {
    class: 'setting',
    scope: 'site',
    writers: { ...HOUSE, register: { own: true } },
  }),
  declareKind(daySessions, { class: 'fact', scope: 'site', writers: TRADE }),
];
