import type { Failure } from '@galley/base';
import { createLife, createLog, findParent, isLoopback, type Parent } from '@galley/shell/node';
import { startCentral } from './central.ts';
import { prepareFolder } from './data-folder.ts';
import { checkPort } from './free-port.ts';
import { HUB_HELP, type HubOptions, readHubOptions } from './options.ts';
import { startSite } from './site.ts';

/** The embedded Postgres of a central hub may need 3 s to write out what it holds. */
const END_WITHIN_MS = { central: 4000, site: 1800 } as const;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** One sentence for a person, the same to whoever started this process. */
const complain = async (parent: Parent, { code, message }: Failure): Promise<void> => {
  process.stderr.write(`${message}\n`);
  await parent.report({ type: 'failed', code, message });
};

const refuse = async (parent: Parent, problem: Failure): Promise<never> => {
  await complain(parent, problem);
  process.exit(1);
};

const checked = async (parent: Parent, options: HubOptions): Promise<HubOptions> => {
  const folder = prepareFolder(options.dataDir);
  if (!folder.ok) return refuse(parent, folder.error);
  const port = await checkPort(options.listen, options.port);
  return port.ok ? options : refuse(parent, port.error);
};

const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) return say(HUB_HELP);
  const parent = findParent();
  const read = readHubOptions(process.argv.slice(2), process.env);
  if (!read.ok) return refuse(parent, read.error);
  const options = await checked(parent, read.value);
  const log = createLog(
    options.role === 'central' ? 'hub' : 'site-hub',
    options.logFile,
    options.logLevel,
  );
  const life = createLife(parent, log, END_WITHIN_MS[options.role]);
  const progress = (text: string): void => {
    log.info({}, text);
    void parent.report({ type: 'progress', text });
  };
  const begin = options.role === 'central' ? startCentral : startSite;
  const started = await begin({ options, parent, life, log, progress });
  if (!started.ok) {
    log.fatal({ code: started.error.code }, started.error.message);
    await complain(parent, started.error);
    return life.end(1, started.error.code);
  }
  const { port } = started.value;
  const scheme = !isLoopback(options.listen) ? 'https' : 'http';
  const address = `${scheme}://${options.listen}:${port}`;
  log.info({ address, role: options.role }, 'ready');
  if (!parent.present) say(`${options.name} (${options.role}) at ${address}`);
  await parent.report({ type: 'ready', address, port, pid: process.pid });
};

await main();
