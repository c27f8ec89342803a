import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, type Failure, failure, ok, type Result } from '@galley/base';

export type HubOptions = {
  readonly role: 'central' | 'site';
  readonly port: number;
  readonly listen: string;
  /** The hub's own folder. */
  readonly dataDir: string;
  readonly logFile: string;
  readonly logLevel: string;
  readonly name: string;
  /** Central hub: a Postgres that is run elsewhere; without it the embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** Site hub: address of the central hub. */
  readonly upstream: string | undefined;
  readonly enrollCode: string | undefined;
};

type OptionFailure = Failure<'bad_option'>;

/** Flags and the variables that stand for them; a flag wins. */
const FLAGS = {
  role: 'GALLEY_HUB_ROLE',
  port: 'GALLEY_PORT',
  listen: 'GALLEY_LISTEN',
  data: 'GALLEY_DATA',
  logs: 'GALLEY_LOGS',
  'log-level': 'GALLEY_LOG_LEVEL',
  name: 'GALLEY_NAME',
  'database-url': 'GALLEY_DATABASE_URL',
  upstream: 'GALLEY_CENTRAL',
  'enroll-code': 'GALLEY_ENROLL_CODE',
} as const;

type Flag = keyof typeof FLAGS;
type Env = Readonly<Record<string, string | undefined>>;
type Read = (flag: Flag) => string | undefined;

const bad = (message: string, field: Flag): Result<never, OptionFailure> =>
  err(failure('bad_option', message, field));

const readFlags = (args: readonly string[], env: Env): Read => {
  const text = { type: 'string' } as const;
  const options = Object.fromEntries(Object.keys(FLAGS).map((flag) => [flag, text]));
  const values: Record<string, unknown> = parseArgs({ args: [...args], options }).values;
  return (flag) => {
    const value = values[flag] ?? env[FLAGS[flag]];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
};

/** Reads flags and GALLEY_* variables. */
export const readHubOptions = (
  args: readonly string[],
  env: Env,
): Result<HubOptions, OptionFailure> => {
  try {
    return checkOptions(readFlags(args, env));
  } catch (cause) {
    const known = Object.keys(FLAGS).map((flag) => `--${flag}`);
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    return err(failure('bad_option', `${reason}. Known are: ${known.join(' ')}`));
  }
};

const checkOptions = (read: Read): Result<HubOptions, OptionFailure> => {
  const role = read('role') ?? 'central';
  if (role !== 'central' && role !== 'site')
    return bad(`Role ${role} is not central or site.`, 'role');
  const port = read('port') ?? (role === 'central' ? '4600' : '4605');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    return bad(`Port ${port} is not a number from 0 to 65535.`, 'port');
  }
  const upstream = originOf(read('upstream'));
  if (role === 'site' && upstream === undefined) {
    return bad('A site hub needs the address of the central hub: --upstream URL.', 'upstream');
  }
  return ok(build(read, role, Number(port), upstream));
};

/** Scheme, host and port of an http address; undefined for anything else. */
const originOf = (text: string | undefined): string | undefined => {
  const url = text === undefined ? null : URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : undefined;
};

const build = (
  read: Read,
  role: HubOptions['role'],
  port: number,
  upstream: string | undefined,
): HubOptions => {
  const part = role === 'central' ? 'hub' : 'site-hub';
  const dataDir = resolve(read('data') ?? `data/${part}`);
  return {
    role,
    port,
    listen: read('listen') ?? '127.0.0.1',
    dataDir,
    logFile: resolve(read('logs') ?? dataDir, `${part}.log`),
    logLevel: read('log-level') ?? 'info',
    name: read('name') ?? (role === 'central' ? 'Hub' : 'Site hub'),
    databaseUrl: read('database-url'),
    upstream,
    enrollCode: read('enroll-code'),
  };
};
