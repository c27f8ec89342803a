import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { isLoopback } from '@galley/shell/node';
import type { ElectricService } from '@galley/sync/hub';

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
  /** Central hub: the Electric sync service that serves the way down; without it the hub does. */
  readonly electric: ElectricService | undefined;
  /** Site hub: address of the central hub. */
  readonly upstream: string | undefined;
  readonly enrollCode: string | undefined;
  /** Site hub: begins to act in this term, because the hub before it is gone. */
  readonly term: number | undefined;
  /** Site hub: waits at its first start, because another one acts. */
  readonly waits: boolean;
  /** Site hub: addresses of other hubs of the site. */
  readonly peers: readonly string[];
  /** Site hub: file of the replica beside it, whose rows it begins with. */
  readonly fillFrom: string | undefined;
  /** Whether hubs are announced and looked for in the network (mDNS). */
  readonly discover: boolean;
};

type OptionFailure = Failure<'bad_option'>;

/** Flags, the variables that stand for them, and what they mean; a flag wins. */
const FLAGS = {
  role: { env: 'GALLEY_HUB_ROLE', help: 'central (default) or site' },
  port: { env: 'GALLEY_PORT', help: 'port; 4600 for a central hub, 4605 for a site hub' },
  listen: { env: 'GALLEY_LISTEN', help: 'address to listen on (127.0.0.1); others get TLS' },
  data: { env: 'GALLEY_DATA', help: 'folder of the hub (data/hub, data/site-hub)' },
  logs: { env: 'GALLEY_LOGS', help: 'folder of the log (that of the hub)' },
  'log-level': { env: 'GALLEY_LOG_LEVEL', help: 'debug, info (default), warn or error' },
  name: { env: 'GALLEY_NAME', help: 'how people call it' },
  'database-url': { env: 'GALLEY_DATABASE_URL', help: 'central: a Postgres; else its own' },
  'electric-url': { env: 'GALLEY_ELECTRIC_URL', help: 'central: the Electric service behind it' },
  'electric-secret': { env: 'GALLEY_ELECTRIC_SECRET', help: 'central: the secret of that service' },
  upstream: { env: 'GALLEY_CENTRAL', help: 'site: address of the central hub' },
  'enroll-code': { env: 'GALLEY_ENROLL_CODE', help: 'site: one-time code, at the first start' },
  term: { env: 'GALLEY_TERM', help: 'site: takes over in this term' },
  waits: { env: 'GALLEY_WAITS', help: 'site: 1 waits at its first start, for another one acts' },
  peers: { env: 'GALLEY_PEERS', help: 'site: addresses of its other hubs, by commas' },
  'fill-from': { env: 'GALLEY_FILL_FROM', help: 'site: begins with the rows of this replica' },
  discover: { env: 'GALLEY_DISCOVER', help: '1 or 0: announces itself and looks for hubs (mDNS)' },
} as const;

/** What `npm run hub -- --help` tells. */
export const HUB_HELP = `npm run hub -- [flags]   the central hub, or a site hub with --role site

${Object.entries(FLAGS)
  .map(([flag, { env, help }]) => `  --${flag.padEnd(16)} ${help}  [${env}]`)
  .join('\n')}
`;

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
    const value = values[flag] ?? env[FLAGS[flag].env];
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
  const electric = electricOf(read, role);
  return electric.ok ? ok(build(read, role, Number(port), upstream, electric.value)) : electric;
};

/** Scheme, host, port and expected key of an http address; undefined for anything else. */
const originOf = (text: string | undefined): string | undefined => {
  const url = text === undefined ? null : URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? `${url.origin}${url.hash}` : undefined;
};

const electricOf = (
  read: Read,
  role: HubOptions['role'],
): Result<ElectricService | undefined, OptionFailure> => {
  const text = read('electric-url');
  if (text === undefined) return ok(undefined);
  const url = originOf(text);
  if (url === undefined) return bad(`${text} is no http address.`, 'electric-url');
  if (role === 'site') return bad('Only a central hub takes --electric-url.', 'electric-url');
  const secret = read('electric-secret');
  return ok({ url, ...(secret !== undefined && { secret }) });
};

const build = (
  read: Read,
  role: HubOptions['role'],
  port: number,
  upstream: string | undefined,
  electric: ElectricService | undefined,
): HubOptions => {
  const part = role === 'central' ? 'hub' : 'site-hub';
  const dataDir = resolve(read('data') ?? `data/${part}`);
  const listen = read('listen') ?? '127.0.0.1';
  return {
    role,
    port,
    listen,
    dataDir,
    logFile: resolve(read('logs') ?? dataDir, `${part}.log`),
    logLevel: read('log-level') ?? 'info',
    name: read('name') ?? (role === 'central' ? 'Hub' : 'Site hub'),
    databaseUrl: read('database-url'),
    electric,
    upstream,
    enrollCode: read('enroll-code'),
    term: /^[1-9]\d{0,8}$/.test(read('term') ?? '') ? Number(read('term')) : undefined,
    waits: read('waits') === '1',
    peers: (read('peers') ?? '').split(',').flatMap((url) => originOf(url.trim()) ?? []),
    fillFrom: read('fill-from'),
    discover: (read('discover') ?? (isLoopback(listen) ? '0' : '1')) === '1',
  };
};
