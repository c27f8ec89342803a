import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMenuFile } from './menu-file.ts';
import { parseSalesFile, turnover, within } from './sales-file.ts';
import { readTableFile } from './table-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'galley-files-'));
const fileOf = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const table = (text: string) => readTableFile(fileOf('table.csv', text));

describe('menu files', () => {
  test('[IM1] a byte-order mark, quotes and usual column names are understood', () => {
    const file = table('\uFEFFItem Name,Product Price\n"Fish, large",9.5\nChips,3\n');
    expect(
      parseMenuFile(file, {}, 2).rows.map(({ name, priceMinor }) => [name, priceMinor]),
    ).toEqual([
      ['Fish, large', 950],
      ['Chips', 300],
    ]);
  });

  test('[IM2] bad rows are listed by line with the reason', () => {
    const file = table(
      'name,price\nCod,abc\n,1\nCod,2\ncod,3\nPeas,1.005\nshort\n"Two\nlines",4\nHake,-1\n',
    );
    const { rows, problems } = parseMenuFile(file, {}, 2);
    expect(rows.map((row) => row.name)).toEqual(['Cod', 'Two\nlines']);
    expect(problems.map((problem) => problem.line)).toEqual([2, 3, 5, 6, 7, 10]);
    expect(problems[0]?.reason).toMatch(/"abc"/);
    expect(problems[2]?.reason).toMatch(/repeats "cod" of line 4/);
  });

  test('[IM3] a column is mapped by hand; a missing one is named with the cure', () => {
    const file = table('Dish,Cost\nCod,1\n');
    expect(() => parseMenuFile(file, {}, 2)).toThrow(/--map name=/);
    expect(parseMenuFile(file, { name: 'dish', price: 'Cost' }, 2).rows).toHaveLength(1);
    expect(() => parseMenuFile(file, { nome: 'Dish' }, 2)).toThrow(/No column for "name"/);
  });

  test('[IM1] text that is not UTF-8 is refused with the cure', () => {
    expect(() =>
      readTableFile(fileOf('latin.csv', new Uint8Array([0x61, 0x2c, 0xe9, 0x0a]))),
    ).toThrow(/UTF-8/);
  });
});

describe('sales files', () => {
  const header = 'invoice,Order Date,description,Quantity,Product Price,Total products,City\n';

  test('[IM4] rows become orders in the order of their time', () => {
    const text = `${header}2,28/02/19 17:22,Chips,2,1.50,2,London\n2,28/02/19 17:22,Cod,1,9,2,London\n1,3/8/15 9:05,Peas,1,1,1,London\n`;
    const { rows, problems } = parseSalesFile(table(text), {}, 2);
    expect(problems).toEqual([]);
    expect(rows.map(({ ref, local }) => [ref, local])).toEqual([
      ['1', '2015-08-03T09:05'],
      ['2', '2019-02-28T17:22'],
    ]);
    expect(turnover(rows)).toBe(100 + 300 + 900);
    expect(within(rows, '2019-02-01', '2019-02-28').map((order) => order.ref)).toEqual(['2']);
  });

  test('[IM5] an order with one bad row is left out whole', () => {
    const text = `${header}7,28/02/19 17:22,Chips,2,1.50,2,L\n7,28/02/19 17:22,Cod,x,9,2,L\n8,31/02/19 17:22,Cod,1,9,1,L\n9,28/02/19 18:00,Cod,1,9,1,L\n`;
    const { rows, problems } = parseSalesFile(table(text), {}, 2);
    expect(rows.map((order) => order.ref)).toEqual(['9']);
    expect(problems.map((problem) => problem.line)).toEqual([3, 4]);
  });

  test('[IM4] the recorded takeaway sales are read without loss, where they are present', () => {
    const shared = join(import.meta.dirname, '../../../shared/data');
    const path = join(shared, 'takeaway-orders.csv');
    if (!existsSync(path)) return;
    const { rows, problems } = parseSalesFile(readTableFile(path), {}, 2);
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(10_956);
    expect(rows.flatMap((order) => order.lines)).toHaveLength(61_447);
    expect(
      parseMenuFile(readTableFile(join(shared, 'takeaway-menu.csv')), {}, 2).rows,
    ).toHaveLength(248);
  });
});
