import type { Json } from '@galley/base';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE } from '../declare-kind.ts';

export const PERIPHERAL_TYPES = [
  'printer',
  'drawer',
  'scale',
  'scanner',
  'probe',
  'display',
] as const;
export type PeripheralType = (typeof PERIPHERAL_TYPES)[number];

/** Where a device is plugged in or reached; `kind` names the way, the rest belongs to the devices package. */
export type PeripheralConnection = { readonly kind: string; readonly [part: string]: Json };

/**
 * A device of a site and what it is for. The id is made from the device's own identity where it has one, so that it is
 * the same device on whatever port. `hostId`: the device (register) that it hangs on; null: reached by every register.
 * `roles`: those of printers (printer-route.ts), `customer-display` of a display, `weigh:<register>` of the scale with
 * which that register weighs first, `drawer:<register>` of the drawer, or printer with one, that it opens. `failoverId`: the printer that takes a paper whose first byte this one did not take. `setup`
 * belongs to the devices package as well.
 */
export const peripherals = sqliteTable('peripheral', {
  id: text().primaryKey(),
  name: text().notNull(),
  type: text().$type<PeripheralType>().notNull(),
  hostId: text(),
  connection: text({ mode: 'json' }).$type<PeripheralConnection>().notNull(),
  model: text(),
  setup: text({ mode: 'json' }).$type<Readonly<Record<string, Json>>>().notNull(),
  roles: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  failoverId: text(),
  sort: integer().notNull(),
});

/**
 * How a device is, as one host sees it; written when it changes, at most every few seconds. The id is
 * `<host>.<peripheral>` (`peripheralStateId`): a printer on the network may answer one register and not another.
 * `words` say what is the matter and the cure.
 */
export const peripheralStates = sqliteTable('peripheral_state', {
  id: text().primaryKey(),
  peripheralId: text().notNull(),
  hostId: text().notNull(),
  state: text().$type<'working' | 'attention' | 'stopped'>().notNull(),
  words: text(),
  at: integer().notNull(),
});

/**
 * Somebody of the site wants to see what is plugged in at its machines. The id is the site's; `wish` is new with each
 * wish, so that a machine can say which one it answered.
 */
export const deviceSearches = sqliteTable('device_search', {
  id: text().primaryKey(),
  wish: text().notNull(),
  at: integer().notNull(),
});

/**
 * What a machine found plugged into it when it looked last; the id is the machine's. `devices` are `FoundDevice`s of
 * the devices package; `answers` is the wish that it looked for.
 */
export const foundDevices = sqliteTable('found_devices', {
  id: text().primaryKey(),
  answers: text(),
  devices: text({ mode: 'json' }).$type<readonly Json[]>().notNull(),
  at: integer().notNull(),
});

/**
 * Somebody wants to know whether a device that hangs on a machine, or that this machine reaches, answers by a set-up
 * that is not saved. The id is the machine's: it tries one device at a time. `type` is `probe` or `scale`; `wish` is
 * new with each trial, `at` its time, hub time, ms.
 */
export const deviceTrials = sqliteTable('device_trial', {
  id: text().primaryKey(),
  wish: text().notNull(),
  type: text().notNull(),
  connection: text({ mode: 'json' }).$type<PeripheralConnection>().notNull(),
  setup: text({ mode: 'json' }).$type<Readonly<Record<string, Json>>>().notNull(),
  at: integer().notNull(),
});

/**
 * What a machine heard when it tried a device; the id is the machine's, `answers` the wish. `value` is what was
 * measured, with its unit; null: nothing was, and `words` say why with the cure.
 */
export const deviceTrialAnswers = sqliteTable('device_trial_answer', {
  id: text().primaryKey(),
  answers: text().notNull(),
  value: text(),
  words: text(),
  at: integer().notNull(),
});

export const peripheralKinds = [
  declareKind(peripherals, {
    class: 'setting',
    scope: 'site',
    writers: { ...HOUSE, register: 'all' },
  }),
  declareKind(peripheralStates, {
    class: 'setting',
    scope: 'site',
    writers: { backoffice: 'all', register: { own: true }, kitchen: { own: true } },
  }),
  declareKind(deviceSearches, {
    class: 'setting',
    scope: 'site',
    writers: { ...HOUSE, register: 'all' },
  }),
  declareKind(deviceTrials, {
    class: 'setting',
    scope: 'site',
    writers: { ...HOUSE, register: 'all' },
  }),
  declareKind(deviceTrialAnswers, {
    class: 'setting',
    scope: 'site',
    writers: { backoffice: 'all', register: { own: true }, kitchen: { own: true } },
  }),
  declareKind(foundDevices, {
    class: 'setting',
    scope: 'site',
    writers: { backoffice: 'all', register: { own: true }, kitchen: { own: true } },
  }),
];
