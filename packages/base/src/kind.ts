/**
 * The declaration of a replicated table, as plain data, so that `domain` (which declares) and `sync`
 * (which carries) need not know each other. See docs/specs/replication.md, "Classes".
 *
 * - fact: immutable; insert or ignore; the same id with other content is an alarm, never an overwrite.
 * - state: the row with the greater (generation, rank) wins whole; the doc has integer `generation`, `rank`.
 * - setting: last writer per column by HLC.
 */
export type KindClass = 'fact' | 'state' | 'setting';

/** A tenant row (menu, people) reaches every site; a site row reaches the devices of its site. */
export type KindScope = 'tenant' | 'site';

/** `int` holds booleans as 0/1, times as UTC ms and money as minor units; `json` any JSON value. */
export type ColumnType = 'text' | 'int' | 'json';

export type ColumnSpec = {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
};

export const DEVICE_KINDS = ['register', 'kitchen', 'backoffice', 'site_hub'] as const;
/** A site hub carries the commits of others; of its own it writes next to nothing. */
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/**
 * What devices of one kind may write of a kind of row: whole rows, or else these columns of rows that are
 * there, and with `own` whole rows whose id is the device's id or begins with that and a dot.
 */
export type Writing = 'all' | { readonly columns?: readonly string[]; readonly own?: true };

/** Kinds of devices that are not named may not write the kind at all. */
export type Writers = { readonly [device in DeviceKind]?: Writing };

/**
 * What devices of one kind get to see of a kind of row: all of it, or (of a kind whose rows lie in either scope)
 * what lies in their site's.
 */
export type Reading = 'all' | 'site';

/** Kinds of devices that are not named get none of it, from nobody. */
export type Readers = { readonly [device in DeviceKind]?: Reading };

export type KindSpec = {
  /** Name on the wire and of the tables, snake_case; never reused once retired. */
  readonly kind: string;
  readonly class: KindClass;
  readonly scope: KindScope;
  /** True when the doc has `businessDate` (YYYY-MM-DD); such rows fall into digest buckets by day. */
  readonly dated: boolean;
  /** Columns of the doc without the id, sorted by name. */
  readonly columns: readonly ColumnSpec[];
  /** Who may write it; absent: every device. */
  readonly writers?: Writers;
  /** Who may read it; absent: every device. */
  readonly readers?: Readers;
};

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };
export type Doc = { readonly [column: string]: Json };

/**
 * What a rule returns: a row to add or change. For a fact or state the doc is complete; for a setting it
 * holds the columns that are written (all of them when the row is new). `deleted` marks a setting as gone.
 */
export type Fact = {
  readonly kind: string;
  readonly id: string;
  readonly doc: Doc;
  readonly deleted?: boolean;
};
