// The launcher behind `npm start`: checks, starts the suite, keeps it running, ends it without a trace.
import { join } from 'node:path';
import type { Failure } from '@galley/base';
import { stopOrphanPostgres } from '@galley/hub/postgres';
import { checkFolder, clearFolder, markFolder } from './data-folder.ts';
import { chooseElectron } from './electron-choice.ts';
import { isAlive, type Lock, takeLock } from './lock.ts';
import { watchNpm } from './npm-watch.ts';
import { openBrowser } from './open-browser.ts';
import { HELP, type LauncherOptions, readOptions } from './options.ts';
import {
  checkListen,
  checkPorts,
  chooseCardTerminal,
  chooseFurtherPorts,
  chooseTwinPorts,
} from './ports.ts';
import { createProgress } from './progress.ts';
import { createRunFile, leftPids, type RunFile } from './run-file.ts';
import { type Suite, startSuite } from './suite.ts';
import { planSuite } from './suite-parts.ts';
import { summary } from './summary.ts';

const LEFTOVERS_END_WITHIN_MS = 4000;

const write = (text: string): void => {
  process.stdout.write(text);
};

// Whoever read the output may go (a closed terminal, `| head`); the restaurant goes on.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const refuse = (error: Failure): never => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
};

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Parts of a launcher that was killed notice it and end by themselves; give them that moment. */
const awaitLeftovers = async (dataDir: string): Promise<void> => {
  const until = performance.now() + LEFTOVERS_END_WITHIN_MS;
  const pids = leftPids(dataDir).filter((pid) => pid !== process.pid);
  while (pids.some(isAlive) && performance.now() < until) await wait(50);
};

/** Everything that must be right before the first process starts. */
const prepare = async (): Promise<{ options: LauncherOptions; lock: Lock }> => {
  if (process.argv.includes('--help')) {
    write(HELP);
    process.exit(0);
  }
  const root = process.env.GALLEY_ROOT ?? process.cwd();
  const read = readOptions(process.argv.slice(2), process.env, root);
  if (!read.ok) return refuse(read.error);
  const { dataDir, fresh } = read.value;
  const listen = await checkListen(read.value.listen);
  if (!listen.ok) return refuse(listen.error);
  const folder = checkFolder(dataDir);
  if (!folder.ok && !(fresh && folder.error.code === 'newer_data')) return refuse(folder.error);
  const lock = takeLock(dataDir);
  if (!lock.ok) return refuse(lock.error);
  await awaitLeftovers(dataDir);
  if (fresh) {
    await stopOrphanPostgres(join(dataDir, 'hub', 'postgres'));
    clearFolder(dataDir);
  }
  const ports = await checkPorts(read.value.ports);
  if (!ports.ok) {
    lock.value.release();
    return refuse(ports.error);
  }
  const seed = markFolder(dataDir, read.value.seed);
  const twinPorts = await chooseTwinPorts();
  const card = await chooseCardTerminal(read.value.cardTerminal);
  const furtherPorts = await chooseFurtherPorts(read.value.registers);
  const options = { ...read.value, seed, ports: ports.value, twinPorts, furtherPorts, ...card };
  return { options, lock: lock.value };
};

/** The one way out: parts, then what a killed hub left, then the lock. */
const createEnding = (options: LauncherOptions, lock: Lock, runFile: RunFile) => {
  let suite: Suite | undefined;
  let ending = false;

  const end = async (code: number): Promise<void> => {
    ending = true;
    await suite?.stop();
    await stopOrphanPostgres(join(options.dataDir, 'hub', 'postgres'));
    runFile.remove();
    lock.release();
    process.exit(code);
  };
  const onSignal = () => {
    if (ending) suite?.kill();
    else void end(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  watchNpm(process.env, () => {
    if (!ending) void end(0);
  });
  return {
    end,
    isEnding: () => ending,
    watch: (started: Suite) => {
      suite = started;
    },
  };
};

const run = async (): Promise<void> => {
  const progress = createProgress(write);
  const { options, lock } = await prepare();
  const runFile = createRunFile(options.dataDir, new Date());
  runFile.remove();
  const electron = chooseElectron(options, {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
  });
  const ending = createEnding(options, lock, runFile);
  const suite = startSuite(planSuite(options, electron), { options, progress, runFile });
  ending.watch(suite);
  const ready = await suite.ready;
  if (ending.isEnding()) return;
  if (!ready.ok) {
    process.stderr.write(`${ready.error.message}\nLogs: ${join(options.dataDir, 'logs')}\n`);
    return ending.end(1);
  }
  write(summary(options, electron, runFile.parts(), progress.seconds()));
  const register = runFile.parts().register?.address;
  if (options.open && !electron.use && register !== undefined) openBrowser(register);
};

await run();
