import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS } from '@galley/domain';
import { reachPostgres } from '@galley/hub/postgres';
import { prepareElectric, rebuildProjections } from '@galley/sync/hub';
import { UsageError } from './problem.ts';

type Reached = { readonly connectionString: string; release(): Promise<void> };

const OPTIONS = { 'database-url': { type: 'string' }, data: { type: 'string' } } as const;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.`);
  }
};

/** A hub's own folder, or one of `npm start`, in which the hub's lies. */
const postgresFolder = (dataDir: string): string => {
  const own = join(dataDir, 'postgres');
  return resolve(existsSync(own) ? own : join(dataDir, 'hub', 'postgres'));
};

const reach = async (args: readonly string[], signal: AbortSignal): Promise<Reached> => {
  const values = parse(args);
  const url = values['database-url'] ?? process.env.GALLEY_DATABASE_URL;
  if (url !== undefined) return { connectionString: url, release: async () => undefined };
  const reached = await reachPostgres(postgresFolder(values.data ?? 'data'), signal);
  if (!reached.ok) throw new UsageError(reached.error.message);
  return reached.value;
};

const createReport = () => {
  const terminal = process.stdout.isTTY === true;
  let told = '';
  return {
    show: ({ kind, rows }: { kind: string; rows: number }): void => {
      if (!terminal && kind === told) return;
      told = kind;
      process.stdout.write(terminal ? `\r\u001b[K${rows} rows, at ${kind}` : `at ${kind}\n`);
    },
    end: (): void => void process.stdout.write(terminal ? '\n' : ''),
  };
};

const rebuild = async ({ connectionString }: Reached, signal: AbortSignal): Promise<void> => {
  const report = createReport();
  const done = await rebuildProjections(connectionString, KINDS, {
    signal,
    onProgress: report.show,
  });
  report.end();
  if (!done.ok) throw new UsageError(done.error.message);
  console.log(`${done.value.rows} rows in ${KINDS.length} tables are as the envelope has them.`);
};

const electricRole = async ({ connectionString }: Reached): Promise<void> => {
  const made = await prepareElectric(connectionString);
  if (!made.ok) throw new UsageError(made.error.message);
  console.log(`DATABASE_URL=${made.value}\nELECTRIC_MANUAL_TABLE_PUBLISHING=true`);
};

const VERBS = { rebuild, 'electric-role': electricRole } as const;

/** `hub rebuild` and `hub electric-role`: work on the central hub's database, as its owner. */
export const hubCommand = async ([what = '', ...rest]: readonly string[]): Promise<void> => {
  if (!Object.hasOwn(VERBS, what)) {
    const known = Object.keys(VERBS).map((verb) => `hub ${verb}`);
    throw new UsageError(`"hub ${what}" is no command. Known are: ${known.join(', ')}.`);
  }
  const stop = new AbortController();
  const cancel = () => stop.abort();
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const reached = await reach(rest, stop.signal);
  try {
    await VERBS[what as keyof typeof VERBS](reached, stop.signal);
  } finally {
    await reached.release();
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
};
