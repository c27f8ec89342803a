import type { Doc } from '@galley/base';
import type { Clk, Envelope } from '@galley/sync/protocol';
import { SITE, TENANT } from '../harness/replica.ts';

export type Row = { readonly id: string; readonly doc: Doc };
/** A setting that some of its columns were written again: `changed` are those columns. */
export type ChangedRow = Row & { readonly changed: Doc };

export const FACT_KIND = 'line';
export const SETTING_KIND = 'menu_item';

const idOf = (prefix: string, index: number): string =>
  `${prefix}_01k${index.toString(36).padStart(10, '0')}benchbench`;

/** Order lines as registers write them; five to a check. */
export const factRows = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    id: idOf('lin', index),
    doc: {
      addedAt: 1_763_700_000_000 + index,
      addedBy: 'emp_bench',
      businessDate: '2026-11-20',
      categoryId: 'cat_fry',
      checkId: idOf('chk', Math.floor(index / 5)),
      course: 1,
      deviceId: 'dev_other',
      itemId: `itm_bench_${index % 40}`,
      kitchenName: 'Cod chips peas',
      modifiers: [{ id: 'mod_large', name: 'Large', priceMinor: 250, quantity: 1 }],
      name: 'Cod, chips and mushy peas',
      note: index % 5 === 0 ? 'no vinegar' : null,
      quantity: 1 + (index % 2),
      replayed: 0,
      seat: null,
      stationKey: 'fry',
      supersedes: null,
      taxes: [{ rateId: 'tax_standard', name: 'VAT', letter: 'A', ppm: 200_000, inclusive: 1 }],
      unitPriceMinor: 1495 + (index % 7),
    },
  }));

/** Menu items as the back office writes them. */
export const settingRows = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    id: idOf('itm', index),
    doc: {
      categoryId: `cat_${index % 30}`,
      cell: index % 60,
      course: 1,
      kitchenName: null,
      modifierGroupIds: ['mgr_size', 'mgr_sauce'],
      name: `Cod, chips and mushy peas ${index}`,
      plu: String(4000 + index),
      priceMinor: 1495 + (index % 7),
      stationKey: 'fry',
      taxCode: 'standard',
      unavailableSince: null,
    },
  }));

/** Each item at another price and out of stock: two of its eleven columns. */
export const changedRows = (rows: readonly Row[]): ChangedRow[] =>
  rows.map(({ id, doc }, index) => {
    const changed = {
      priceMinor: 1600 + (index % 7),
      unavailableSince: 1_763_700_000_000 + index,
    };
    return { id, doc: { ...doc, ...changed }, changed };
  });

const hlc = (ms: number): string =>
  `${(1_763_600_000_000 + ms).toString(16).padStart(12, '0')}0000`;

/** Clocks of another device. */
export const NEW_CLOCK = `${hlc(0)}-dev_other`;
export const LATER_CLOCK = `${hlc(60_000)}-dev_other`;

export const clockOfNew = (): Clk => ({ b: NEW_CLOCK });
/** As a hub merges it: the columns that were written later have the later clock. */
export const clockOfChanged = ({ changed }: ChangedRow): Clk => ({
  b: NEW_CLOCK,
  o: Object.fromEntries(Object.keys(changed).map((column) => [column, LATER_CLOCK])),
});

/** The rows as a hub sends them. */
export const envelopesOf = <R extends Row>(
  kind: string,
  rows: readonly R[],
  clk: (row: R) => Clk | null,
): Envelope[] =>
  rows.map((row, index) => ({
    tenantId: TENANT,
    scopeId: kind === FACT_KIND ? SITE : TENANT,
    kind,
    id: row.id,
    seq: index + 1,
    txn: `dev_other:1:${index + 1}`,
    doc: row.doc,
    clk: clk(row),
    deleted: false,
    businessDate: typeof row.doc.businessDate === 'string' ? row.doc.businessDate : null,
    schema: 1,
  }));

export const inBatches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
