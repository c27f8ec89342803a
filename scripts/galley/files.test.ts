import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficeItem } from '@galley/backoffice/contract';
import { describe, expect, test, vi } from 'vitest';
import { importArguments } from './arguments.ts';
import { importSales } from './import-sales.ts';
import { isJump, menuChanges } from './menu-changes.ts';
import { parseMenuFile } from './menu-file.ts';
import { mayGoOn } from './preview.ts';
import { refuseTrading } from './replay-suite.ts';
import { nothingToReplay, parseSalesFile, turnover, within } from './sales-file.ts';
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

  test('[IM2] what the menu would refuse is told by line: long names, categories and numbers, prices above the highest', () => {
    const long = 'x'.repeat(61);
    const file = table(
      `name,price,category,plu\n${long},1,,\nCod,1,${'c'.repeat(41)},\nHake,1,,${'9'.repeat(21)}\nEel,1000000.01,,\nRay,,,\n${'y'.repeat(60)},1,,\n`,
    );
    const { rows, problems } = parseMenuFile(file, {}, 2);
    expect(rows.map((row) => row.line)).toEqual([7]);
    expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 has a name of 61 letters; 60 are the most. Shorten it',
      '3 has a category of 41 letters; 40 are the most. Shorten it',
      '4 has a plu of 21 letters; 20 are the most. Shorten it',
      '5 has the price "1000000.01", which is above the highest one, 1,000,000.00. Write a lower one',
      '6 has no price',
    ]);
  });

  test('[IM2] a price too long to be read is too high, and says the highest', () => {
    const { problems } = parseMenuFile(table('name,price\nCod,99999999999999\nEel,9x9\n'), {}, 2);
    expect(problems.map(({ reason }) => reason)).toEqual([
      'has the price "99999999999999", which is above the highest one, 1,000,000.00. Write a lower one',
      'has the price "9x9", which is no amount with at most 2 decimals',
    ]);
    const sales = table('order,date,name,quantity,price\n1,1/6/26 12:00,Cod,1,99999999999999\n');
    expect(parseSalesFile(sales, {}, 2).problems[0]?.reason).toContain('which is too high');
  });

  test('[IM6] [OF26] a decimal point that slipped is a jump, either way', () => {
    const menu = { items: [{ name: 'Bacon bap', priceMinor: 525, plu: null } as OfficeItem] };
    const jumpOf = (price: string, from = menu) =>
      menuChanges(
        from,
        parseMenuFile(table(`name,price\nBacon bap,${price}\n`), {}, 2).rows,
      ).prices.map(isJump);
    expect(jumpOf('52.50')).toEqual([true]);
    expect(jumpOf('6.10')).toEqual([false]);
    const dear = { items: [{ name: 'Bacon bap', priceMinor: 5250, plu: null } as OfficeItem] };
    expect(jumpOf('5.50', dear)).toEqual([true]);
    expect(parseMenuFile(table('name,price\nBacon bap,5.5 0\n'), {}, 2).rows).toEqual([]);
  });

  test('[IM8] a header without rows is told as such', () => {
    expect(() => table('name,price\n\n')).toThrow(
      /has a header row \(name, price\) and no rows below it\. Nothing was imported/,
    );
  });

  test('[IM7] the preview names prices that change, marks jumps, and counts the rest', () => {
    const item = (name: string, priceMinor: number, plu: string | null = null) =>
      ({ name, priceMinor, plu }) as OfficeItem;
    const menu = { items: [item('Cod', 900), item('Peas', 150, '7'), item('Chips', 300)] };
    const file = table('name,price,plu\nCOD,9.50,\nPeas,1.50,8\nchips,300,\nHake,8,\n');
    const changes = menuChanges(menu, parseMenuFile(file, {}, 2).rows);
    expect(changes.prices).toEqual([
      { line: 2, name: 'Cod', fromMinor: 900, toMinor: 950 },
      { line: 4, name: 'Chips', fromMinor: 300, toMinor: 30_000 },
    ]);
    expect(changes.prices.map(isJump)).toEqual([false, true]);
    expect(changes).toMatchObject({ numbers: 1, unchanged: 0, added: [{ name: 'Hake' }] });
  });

  test('[IM6] without a terminal nobody is asked, but prices that jump need --yes', async () => {
    const args = importArguments(['menu.csv']);
    expect(process.stdin.isTTY).toBeFalsy();
    expect(await mayGoOn(args, [], 'Import?')).toBe(true);
    await expect(mayGoOn(args, [], 'Import?', 2)).rejects.toThrow(/2 of the prices jump.*--yes/);
    expect(await mayGoOn({ ...args, yes: true }, [], 'Import?', 2)).toBe(true);
    expect(await mayGoOn({ ...args, yes: true, preview: true }, [], 'Import?')).toBe(false);
    const bad = [{ line: 2, reason: 'has no name' }];
    await expect(mayGoOn({ ...args, yes: true }, bad, 'Import?')).rejects.toThrow(
      /Correct the file/,
    );
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
  test('[IM9] a folder of a restaurant that trades takes no recorded sales, and the cure is named', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'galley-trading-'));
    expect(() => refuseTrading(dataDir)).not.toThrow();
    writeFileSync(join(dataDir, 'galley.json'), '{"layout":1,"seed":"demo"}');
    expect(() => refuseTrading(dataDir)).toThrow(
      /holds a restaurant that trades.*Leave --data out/,
    );
    writeFileSync(join(dataDir, 'galley.json'), '{"layout":1,"seed":"replay"}');
    expect(() => refuseTrading(dataDir)).not.toThrow();
  });

  test('[IM10] a file whose rows are all bad lists them, one of other days names its own', async () => {
    const head = 'order,date,name,quantity,price\n';
    const path = fileOf('bad.csv', `${head}1,yesterday,Cod,1,9\n2,1/6/26 12:00,Cod,0,9\n`);
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const args = importArguments([path, '--preview', '--data', join(folder, 'none')]);
    await expect(importSales(args, folder)).rejects.toThrow(
      /no order without a bad row \(2 bad rows/,
    );
    const shown = said.mock.calls.flat().join('\n');
    said.mockRestore();
    expect(shown).toMatch(/line 2 has the time "yesterday"/);
    expect(shown).toMatch(/line 3 has the quantity "0"/);
    const good = parseSalesFile(table(`${head}1,1/6/26 12:00,Cod,1,9\n`), {}, 2);
    expect(nothingToReplay(good, 'x.csv')).toContain('the days from 2026-06-01 to 2026-06-01');
  });

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
