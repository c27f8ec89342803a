import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BackOfficeContract } from '@galley/backoffice/contract';
import { currencyDigits, formatMoney, money } from '@galley/base';
import type { ImportArguments } from './arguments.ts';
import { connectPart, runningParts } from './connection.ts';
import { isJump, type MenuChanges, menuChanges } from './menu-changes.ts';
import { parseMenuFile } from './menu-file.ts';
import { mayGoOn, showProblems, showTable } from './preview.ts';
import { counted, UsageError } from './problem.ts';
import { readTableFile } from './table-file.ts';

const connectOffice = (dataDir: string) => {
  const parts = runningParts(dataDir);
  if (parts === undefined)
    throw new UsageError(
      `No Galley runs on ${dataDir}. Start it with npm start (and name its folder with --data).`,
    );
  const office = connectPart<BackOfficeContract>(parts, 'backoffice');
  office.rpc.setSession(
    `house:${readFileSync(join(dataDir, 'backoffice/house-key'), 'utf8').trim()}`,
  );
  return office;
};

const MOST_NEW_SHOWN = 8;

/** New items by their first few, and every price that would change with the old and the new one. */
const previewChanges = (changes: MenuChanges, show: (minor: number) => string): void => {
  const { added, prices, numbers, unchanged } = changes;
  if (added.length > 0) {
    console.log(
      `\n${added.length} new${added.length > MOST_NEW_SHOWN ? ', the first of them' : ''}:`,
    );
    const cells = added
      .slice(0, MOST_NEW_SHOWN)
      .map((row) => [row.name, show(row.priceMinor), row.category ?? '']);
    showTable(['item', 'price', 'category'], cells);
  }
  if (prices.length > 0) {
    console.log(`\n${counted(prices.length, 'price')} would change:`);
    const cells = prices.map((change) => [
      change.name,
      `${show(change.fromMinor)} → ${show(change.toMinor)}`,
      isJump(change) ? `line ${change.line}: is this right?` : '',
    ]);
    showTable(['item', 'price', ''], cells);
  }
  console.log(`\n${numbers} with another number only, ${unchanged} as before.`);
};

/** `import menu FILE`: prices and items into the running restaurant's menu, all of them or none. */
export const importMenu = async (args: ImportArguments): Promise<void> => {
  const office = connectOffice(resolve(args.dataDir ?? 'data'));
  try {
    const site = await office.rpc.ask('site', {});
    if (!site.ok || site.value === null)
      throw new UsageError('The restaurant is not set up yet. Try again in a moment.');
    const { currency, locale, name } = site.value;
    const { rows, problems } = parseMenuFile(
      readTableFile(args.file),
      args.map,
      currencyDigits(currency),
    );
    const menu = await office.rpc.ask('menu', {});
    if (!menu.ok) throw new UsageError(menu.error.message);
    console.log(`${counted(rows.length, 'item')} for the menu of ${name}.`);
    const changes = menuChanges(menu.value, rows);
    previewChanges(changes, (minor) => formatMoney(money(minor, currency), locale));
    showProblems(problems);
    const doubts = changes.prices.filter(isJump).length;
    if (!(await mayGoOn(args, problems, `Import ${counted(rows.length, 'item')}?`, doubts))) return;
    const items = rows.map((row) => ({
      name: row.name,
      priceMinor: row.priceMinor,
      ...(row.category === null ? {} : { category: row.category }),
      ...(row.plu === null ? {} : { plu: row.plu }),
      ...(row.barcode === null ? {} : { barcode: row.barcode }),
      ...(row.soldBy === null ? {} : { soldBy: row.soldBy }),
    }));
    if (items.length === 0) throw new UsageError('No row is left to import. Nothing was imported.');
    const done = await office.rpc.run('importMenu', { items });
    if (!done.ok) throw new UsageError(`${done.error.message} Nothing was imported.`);
    const { created, updated, unchanged } = done.value;
    console.log(
      `\nImported: ${created} new, ${updated} changed in price or number, ${unchanged} as before.`,
    );
  } finally {
    office.close();
  }
};
