import type { OfficeMenu } from '@galley/backoffice/contract';
import { priceJump } from '@galley/domain';
import type { MenuRow } from './menu-file.ts';

export type PriceChange = {
  readonly line: number;
  readonly name: string;
  readonly fromMinor: number;
  readonly toMinor: number;
};

/** What an import would do to the menu: new items, prices that change, rows that change nothing. */
export type MenuChanges = {
  readonly added: readonly MenuRow[];
  readonly prices: readonly PriceChange[];
  /** Rows with another number and the price as it was. */
  readonly numbers: number;
  readonly unchanged: number;
};

/** Names that a person reads as the same one, as the import itself does (rule OF14). */
const fold = (name: string): string =>
  name.trim().normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

export const menuChanges = (
  menu: Pick<OfficeMenu, 'items'>,
  rows: readonly MenuRow[],
): MenuChanges => {
  const known = new Map(menu.items.map((item) => [fold(item.name), item]));
  const pairs = rows.map((row) => ({ row, item: known.get(fold(row.name)) }));
  const prices = pairs.flatMap(({ row, item }) =>
    item === undefined || item.priceMinor === row.priceMinor
      ? []
      : [{ line: row.line, name: item.name, fromMinor: item.priceMinor, toMinor: row.priceMinor }],
  );
  const numbers = pairs.filter(
    ({ row, item }) =>
      item?.priceMinor === row.priceMinor &&
      ((row.plu !== null && row.plu !== item.plu) ||
        (row.barcode !== null && row.barcode !== item.barcode)),
  ).length;
  const added = pairs.filter(({ item }) => item === undefined).map(({ row }) => row);
  const unchanged = rows.length - added.length - prices.length - numbers;
  return { added, prices, numbers, unchanged };
};

/** A change that is more often a slip of the file than a wish (rule OF26). */
export const isJump = ({ fromMinor, toMinor }: PriceChange): boolean =>
  priceJump(fromMinor, toMinor) !== undefined;
