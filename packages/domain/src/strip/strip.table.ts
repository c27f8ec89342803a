import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, TRADE } from '../declare-kind.ts';

/** Owner of the favourites that everybody finds who has none of their own. */
export const HOUSE_LIST = 'house';

/** An item that a person, or the house, wants at hand. The id follows from owner and item. */
export const favourites = sqliteTable('favourite', {
  id: text().primaryKey(),
  /** The employee, or HOUSE_LIST. */
  owner: text().notNull(),
  itemId: text().notNull(),
  /** Place in the strip; stays where it is when others come and go. */
  place: integer().notNull(),
});

/**
 * How a register's order screen is set up; the row's id is the device's, or the site's for all of its registers that
 * have none.
 */
export const orderScreens = sqliteTable('order_screen', {
  id: text().primaryKey(),
  /** 1: what is often rung together is suggested; 0: it is not. */
  suggestions: integer().notNull(),
});

export const stripKinds = [
  declareKind(favourites, { class: 'setting', scope: 'tenant', writers: TRADE }),
  declareKind(orderScreens, {
    class: 'setting',
    scope: 'site',
    writers: { ...HOUSE, register: { own: true } },
  }),
];
