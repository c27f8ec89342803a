import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, NOT_IN_KITCHENS } from '../declare-kind.ts';

/** Leaves that a role may grant. A command names the one it needs; there is no default allow. */
export const PERMISSIONS = [
  'sell',
  'remove_line',
  'void_line',
  'approve_void',
  'refund',
  'approve_refund',
  'open_drawer',
  'reprint_receipt',
  'bump',
  'view_sales',
  'edit_menu',
  'edit_staff',
  'type_weight',
  'edit_devices',
  'mark_out',
  'open_item',
  'discount',
  'approve_discount',
  'correct_punches',
  'edit_customers',
  'close_day',
  'approve_delivery',
  'release_guest',
  'train',
  'take_over_check',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * A bundle of permissions. `voidLimitMinor`: voids above it need an approval (null: none by themselves).
 * `discountLimitPpm`: parts per million of a price that may be taken off without one (null: see `discountLimit`).
 */
export const roles = sqliteTable('role', {
  id: text().primaryKey(),
  name: text().notNull(),
  permissions: text({ mode: 'json' }).$type<Permission[]>().notNull(),
  voidLimitMinor: integer(),
  discountLimitPpm: integer(),
  sort: integer().notNull(),
});

/** Languages that a screen may speak to a person in (ISO 639-1). */
export const PERSON_LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'] as const;
export type PersonLanguage = (typeof PERSON_LANGUAGES)[number];

export const employees = sqliteTable('employee', {
  id: text().primaryKey(),
  name: text().notNull(),
  roleId: text().notNull(),
  /** 1 works here, 0 left; people are never erased from the record of what they did. */
  active: integer().notNull(),
  /** What registers speak to them; null: the language of the device. One of PERSON_LANGUAGES. */
  language: text(),
});

/**
 * argon2id over HMAC-SHA-256(site pepper, `pin` NUL `employeeId`), as `argon2id$m$t$p$salt$hash` (base64url).
 * Useless without the pepper; kitchen screens get neither. One row per employee (same id).
 */
export const pinVerifiers = sqliteTable('pin_verifier', {
  id: text().primaryKey(),
  verifier: text().notNull(),
});

/** The same of `badge` NUL its code, for a person's badge; null: it was lost. One row per employee (same id). */
export const badgeVerifiers = sqliteTable('badge_verifier', {
  id: text().primaryKey(),
  verifier: text(),
});

export const staffKinds = [
  declareKind(roles, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(employees, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(badgeVerifiers, {
    class: 'setting',
    scope: 'tenant',
    writers: HOUSE,
    readers: NOT_IN_KITCHENS,
  }),
  declareKind(pinVerifiers, {
    class: 'setting',
    scope: 'tenant',
    writers: HOUSE,
    readers: NOT_IN_KITCHENS,
  }),
];
