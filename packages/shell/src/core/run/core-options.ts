import { dirname, join } from 'node:path';
import { type Failure, failure, type Result } from '@galley/base';
import { z } from 'zod';
import { isLoopback } from '../../node/own-addresses.ts';

export type HubAddress = { readonly url: string; readonly role: 'site' | 'central' };

/** How one core was told to run, by flags or GALLEY_* variables. */
export type CoreOptions = {
  /** The part's own folder: replica, keys, token. */
  readonly dataDir: string;
  readonly logFile: string;
  readonly logLevel: string;
  readonly host: 'browser' | 'electron';
  readonly port: number;
  readonly listen: string;
  readonly token: string | undefined;
  readonly hubs: readonly HubAddress[];
  readonly enrolCode: string | undefined;
  /** Name of the device as the roster shows it. */
  readonly name: string;
  readonly rendererDir: string;
  /** Port for other devices of the site; 0 takes any free one and keeps it. */
  readonly peerPort: number;
  /** Port of the site hub that this device starts when it takes over; 0 as above. */
  readonly standbyPort: number;
  /** Whether this device may take over as the site's hub; undefined leaves it to its kind. */
  readonly standby: boolean | undefined;
  /** Whether hubs are looked for in the network (mDNS). */
  readonly discover: boolean;
  /** Bundled entry of the hub, for a core that nobody started. */
  readonly hubEntry: string;
};

/** What the app itself brings. */
export type CoreDefaults = {
  readonly part: string;
  readonly port: number;
  readonly name: string;
};

const text = z.string().min(1);
const hubUrl = z.url({ protocol: /^https?$/ });

const schemaOf = (defaults: CoreDefaults) =>
  z.object({
    GALLEY_DATA: text.default(join('data', defaults.part)),
    GALLEY_LOGS: text.optional(),
    GALLEY_LOG_NAME: text.default(defaults.part),
    GALLEY_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    GALLEY_HOST: z.enum(['browser', 'electron']).default('browser'),
    GALLEY_PORT: z.coerce.number().int().min(0).max(65535).default(defaults.port),
    GALLEY_LISTEN: text.default('127.0.0.1'),
    GALLEY_TOKEN: z.string().min(16).optional(),
    GALLEY_HUBS: z
      .string()
      .default('http://127.0.0.1:4605,http://127.0.0.1:4600')
      .transform((list) => list.split(',').map((url) => url.trim()))
      .pipe(z.array(hubUrl).min(1).max(6)),
    GALLEY_ENROLL_CODE: text.optional(),
    GALLEY_NAME: z.string().min(1).max(60).default(defaults.name),
    GALLEY_PEER_PORT: z.coerce.number().int().min(0).max(65535).default(0),
    GALLEY_STANDBY_PORT: z.coerce.number().int().min(0).max(65535).default(0),
    GALLEY_STANDBY: z.enum(['0', '1']).optional(),
    GALLEY_DISCOVER: z.enum(['0', '1']).optional(),
    GALLEY_HUB_ENTRY: text.default(join(dirname(process.argv[1] ?? '.'), '../../hub/dist/hub.mjs')),
    GALLEY_RENDERER_DIR: text.default(join(dirname(process.argv[1] ?? '.'), 'renderer')),
  });

/** `--enroll-code X` or `--enroll-code=X` means GALLEY_ENROLL_CODE=X and goes before it. */
const flagsOf = (args: readonly string[]): Record<string, string> => {
  const flags: Record<string, string> = {};
  args.forEach((arg, i) => {
    const match = /^--([a-z-]+)(?:=(.*))?$/.exec(arg);
    if (match === null) return;
    const name = `GALLEY_${match[1]?.toUpperCase().replaceAll('-', '_')}`;
    flags[name] = match[2] ?? args[i + 1] ?? '';
  });
  return flags;
};

const hubsOf = (urls: readonly string[]): HubAddress[] =>
  urls.map((url, i) => ({
    url: url.replace(/\/$/, ''),
    // The last one named is the central hub; one before it is the site's.
    role: i === urls.length - 1 ? ('central' as const) : ('site' as const),
  }));

const refused = (error: z.ZodError): Failure<'bad_option'> => {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? 'An option');
  return failure('bad_option', `${name} is not usable: ${issue?.message}. Correct it.`, name);
};

/** Reads flags and variables; a wrong one is a sentence that names it. Empty variables count as unset. */
export const readCoreOptions = (
  defaults: CoreDefaults,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<CoreOptions, Failure<'bad_option'>> => {
  const given = Object.entries({ ...env, ...flagsOf(args) }).filter(([, value]) => value !== '');
  const parsed = schemaOf(defaults).safeParse(Object.fromEntries(given));
  if (!parsed.success) return { ok: false, error: refused(parsed.error) };
  const o = parsed.data;
  const logs = o.GALLEY_LOGS ?? join(o.GALLEY_DATA, 'logs');
  const value: CoreOptions = {
    dataDir: o.GALLEY_DATA,
    logFile: join(logs, `${o.GALLEY_LOG_NAME}.log`),
    logLevel: o.GALLEY_LOG_LEVEL,
    host: o.GALLEY_HOST,
    port: o.GALLEY_PORT,
    listen: o.GALLEY_LISTEN,
    token: o.GALLEY_TOKEN,
    hubs: hubsOf(o.GALLEY_HUBS),
    enrolCode: o.GALLEY_ENROLL_CODE,
    name: o.GALLEY_NAME,
    rendererDir: o.GALLEY_RENDERER_DIR,
    peerPort: o.GALLEY_PEER_PORT,
    standbyPort: o.GALLEY_STANDBY_PORT,
    standby: o.GALLEY_STANDBY === undefined ? undefined : o.GALLEY_STANDBY === '1',
    discover: (o.GALLEY_DISCOVER ?? (isLoopback(o.GALLEY_LISTEN) ? '0' : '1')) === '1',
    hubEntry: o.GALLEY_HUB_ENTRY,
  };
  return { ok: true, value };
};
