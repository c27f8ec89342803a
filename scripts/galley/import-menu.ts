import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BackOfficeContract } from '@galley/backoffice/contract';
import { currencyDigits, formatMoney, money } from '@galley/base';
import type { ImportArguments } from './arguments.ts';
import { connectPart, runningParts } from './connection.ts';
import { parseMenuFile } from './menu-file.ts';
import { mayGoOn, showProblems, showTable } from './preview.ts';
import { UsageError } from './problem.ts';
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
    console.log(`${rows.length} items for the menu of ${name}. The first of them:`);
    const cells = rows
      .slice(0, 8)
      .map((row) => [
        row.name,
        formatMoney(money(row.priceMinor, currency), locale),
        row.category ?? '',
      ]);
    showTable(['item', 'price', 'category'], cells);
    showProblems(problems);
    if (!(await mayGoOn(args, problems, `Import ${rows.length} items?`))) return;
    const items = rows.map((row) => ({
      name: row.name,
      priceMinor: row.priceMinor,
      ...(row.category === null ? {} : { category: row.category }),
      ...(row.plu === null ? {} : { plu: row.plu }),
    }));
    const done = await office.rpc.run('importMenu', { items });
    if (!done.ok) throw new UsageError(`${done.error.message} Nothing was imported.`);
    const { created, updated, unchanged } = done.value;
    console.log(`\nImported: ${created} new, ${updated} changed in price, ${unchanged} as before.`);
  } finally {
    office.close();
  }
};
