import { importArguments } from './arguments.ts';
import { hubCommand } from './hub-command.ts';
import { importMenu } from './import-menu.ts';
import { importSales } from './import-sales.ts';
import { UsageError } from './problem.ts';

const HELP = `npm run galley -- COMMAND

  import menu FILE    items and prices into the menu of the running restaurant
  import sales FILE   replays recorded sales in a site of their own, through the register's own commands
                      --speed N|max   N times as fast as it happened, or as fast as it goes (max)
                      --from, --to    days to take, YYYY-MM-DD, both included
                      --currency GBP  --time-zone Europe/London  of the new site

  hub rebuild         writes the tables for reports (schema galley) anew from what was replicated; the
                      hub may go on meanwhile, Ctrl-C stops between two stretches
  hub electric-role   makes the role and publication for the Electric sync service, prints its DATABASE_URL
                      --database-url URL   a Postgres run elsewhere; else the embedded one of --data DIR/hub

  --data DIR          folder of the restaurant (menu, hub: data; sales: data-replay)
  --map FIELD=COLUMN  which column of the file a field is in (may be given several times)
  --preview           shows what would be imported and which rows are bad, and imports nothing
  --skip-bad-rows     imports the others; without it one bad row stops the whole import
  --yes               does not ask; without a terminal nobody is asked, and prices that jump need it

Ctrl-C stops a replay after the order in hand; the same command goes on where it stopped.`;

const run = async (args: readonly string[]): Promise<void> => {
  const [verb, what, ...rest] = args;
  if (verb === undefined || verb === 'help' || args.includes('--help')) return console.log(HELP);
  if (verb === 'import' && what === 'menu') return importMenu(importArguments(rest));
  if (verb === 'import' && what === 'sales')
    return importSales(importArguments(rest), process.env.GALLEY_ROOT ?? process.cwd());
  if (verb === 'hub') return hubCommand([what ?? '', ...rest]);
  throw new UsageError(`"${[verb, what].filter(Boolean).join(' ')}" is no command.\n\n${HELP}`);
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
