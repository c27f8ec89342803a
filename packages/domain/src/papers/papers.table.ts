import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE } from '../declare-kind.ts';

/** Languages that papers are written in. */
export const PAPER_LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type SecondLanguage = (typeof PAPER_LANGUAGES)[number];

/** Languages of a house: those of its papers, and Arabic, in which guests' screens speak and papers are in English. */
export const HOUSE_LANGUAGES = [...PAPER_LANGUAGES, 'ar'] as const;
export type HouseLanguage = (typeof HOUSE_LANGUAGES)[number];

/** Papers that may have a template of their own; `all` is what the others go by. */
export const TEMPLATE_PAPERS = [
  'all',
  'receipt',
  'refund-receipt',
  'gift-receipt',
  'guest-check',
  'kitchen-chit',
  'void-chit',
  'label',
  'x-report',
  'z-report',
  'cash-slip',
] as const;
export type TemplatePaper = (typeof TEMPLATE_PAPERS)[number];

/** A picture of one bit a dot: a row is hexadecimal, the highest bit leftmost, 1 is black. */
export type LogoDots = { readonly width: number; readonly rows: readonly string[] };

/**
 * What a house has on a paper; the id is `<siteId>.<paper>`. A paper without a row of its own goes by that of `all`,
 * and without one by the words of English alone. `secondLanguage` stands beside the first on the same paper.
 */
export const paperTemplates = sqliteTable('paper_template', {
  id: text().primaryKey(),
  language: text().$type<HouseLanguage>().notNull(),
  secondLanguage: text().$type<SecondLanguage>(),
  headerLines: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  footerLines: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  logo: text({ mode: 'json' }).$type<LogoDots>(),
});

/** What customer displays of a site say when nothing is rung up and when all is paid; the id is the site's. */
export const customerWords = sqliteTable('customer_words', {
  id: text().primaryKey(),
  greeting: text(),
  thanks: text(),
});

export const paperKindsOfHouse = [
  declareKind(paperTemplates, { class: 'setting', scope: 'site', writers: HOUSE }),
  declareKind(customerWords, { class: 'setting', scope: 'site', writers: HOUSE }),
];

/** The id of the row of one paper. */
export const paperTemplateId = (siteId: string, paper: TemplatePaper): string =>
  `${siteId}.${paper}`;
