import type { OfficeCheckRow } from '@galley/backoffice/contract';
import type { CheckFilter } from './ui.store.ts';

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Checks of the chosen state that have every word of the search in title, receipt number or server. */
export const checksShown = (
  rows: readonly OfficeCheckRow[],
  filter: CheckFilter,
  search: string,
): readonly OfficeCheckRow[] => {
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter !== 'all' && row.status !== filter) return false;
    const text = fold(`${row.title} ${row.receiptDisplay ?? ''} ${row.serverName}`);
    return wanted.every((word) => text.includes(word));
  });
};
