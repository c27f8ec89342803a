import type { WireRow } from '../../protocol/index.ts';
import { itemRow, lineRow, type Shop, ticketRow } from '../testing/shop.fixture.ts';
import type { Chance } from './chance.fixture.ts';

/** Rows of one commit and its scope. */
export type Content = { readonly scope: string; readonly rows: readonly WireRow[] };

const HUB_ONLY = ['origin', 'device', 'held', 'fork', 'epoch'] as const;
const CLOCK = '019e830e1a000000-dev_fuzz';

const without = (row: WireRow, name: string): WireRow => {
  const { [name]: _, ...doc } = row.doc;
  return { ...row, doc };
};

const withValue = (row: WireRow, name: string, value: WireRow['doc'][string]): WireRow => ({
  ...row,
  doc: { ...row.doc, [name]: value },
});

/** What a hub takes. */
export const soundRows = (chance: Chance, { siteId, tenantId }: Shop, name: string): Content => {
  const way = chance.int(3);
  if (way === 0) return { scope: siteId, rows: [lineRow(name, chance.int(5000))] };
  if (way === 1) return { scope: siteId, rows: [ticketRow(name, 1, chance.int(3))] };
  const item = itemRow(name, { name: 'Soup', priceMinor: chance.int(900) }, CLOCK);
  return { scope: tenantId, rows: [item] };
};

/** What parses as a commit and breaks the schema of a known kind, or the device's rights. */
export const breach = (chance: Chance, shop: Shop, name: string): Content => {
  const { siteId, tenantId } = shop;
  const line = lineRow(name);
  const item = itemRow(name, { name: 'Soup', priceMinor: 700 }, CLOCK);
  const column = chance.pick(['amountMinor', 'businessDate', 'name']);
  const wrong = chance.pick<WireRow['doc'][string]>([null, true, [], {}, { deep: [null] }]);
  const ways: readonly (() => Content)[] = [
    () => ({ scope: siteId, rows: [without(line, column)] }),
    () => ({ scope: siteId, rows: [withValue(line, column, wrong)] }),
    () => ({ scope: siteId, rows: [withValue(line, 'name', 7)] }),
    () => ({ scope: siteId, rows: [withValue(line, 'name', 'half \ud800')] }),
    () => ({ scope: siteId, rows: [lineRow(`${name}good`), withValue(line, 'note', false)] }),
    () => ({ scope: siteId, rows: [without(ticketRow(name, 1, 0), 'generation')] }),
    () => ({ scope: siteId, rows: [withValue(ticketRow(name, 1, 0), 'rank', 'first')] }),
    () => ({ scope: siteId, rows: [{ ...item }] }),
    () => ({ scope: tenantId, rows: [{ ...line }] }),
    () => ({ scope: tenantId, rows: [withValue(item, 'priceMinor', 'dear')] }),
    () => ({ scope: 'sit_elsewhere', rows: [line] }),
    () => ({ scope: siteId, rows: [{ kind: chance.pick(HUB_ONLY), id: name, doc: { rank: 9 } }] }),
  ];
  return chance.pick(ways)();
};
