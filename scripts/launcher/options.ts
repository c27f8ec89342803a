import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Failure, failure, type Result } from '@galley/base';
import { MOST_REGISTERS } from './data-folder.ts';

/** Every port of the suite: how a person names it, what moves it, where it is by default. */
export const PORTS = {
  hub: { name: 'the hub', flag: 'hub-port', env: 'GALLEY_HUB_PORT', port: 4600 },
  register: {
    name: 'the register',
    flag: 'register-port',
    env: 'GALLEY_REGISTER_PORT',
    port: 4601,
  },
  kitchen: { name: 'the kitchen', flag: 'kitchen-port', env: 'GALLEY_KITCHEN_PORT', port: 4602 },
  backoffice: {
    name: 'the back office',
    flag: 'backoffice-port',
    env: 'GALLEY_BACKOFFICE_PORT',
    port: 4603,
  },
  siteHub: { name: 'the site hub', flag: 'site-hub-port', env: 'GALLEY_SITE_HUB_PORT', port: 4605 },
  printer: {
    name: 'the virtual printer',
    flag: 'printer-port',
    env: 'GALLEY_PRINTER_PORT',
    port: 9100,
  },
  paper: { name: "the printer's paper", flag: 'paper-port', env: 'GALLEY_PAPER_PORT', port: 4609 },
} as const;

export type PortKey = keyof typeof PORTS;
export const PORT_KEYS = Object.keys(PORTS) as readonly PortKey[];

export type LauncherOptions = {
  readonly root: string;
  readonly dataDir: string;
  /** Begin with an empty data folder. */
  readonly fresh: boolean;
  /** Windows in a browser even where Electron could open them. */
  readonly browser: boolean;
  /** Open the register's address by itself. */
  readonly open: boolean;
  /** Address that the apps listen on; hubs and printer stay on this machine. */
  readonly listen: string;
  readonly restart: boolean;
  /** What an empty data folder becomes: the demo restaurant, or a site made for replaying recorded sales. */
  readonly seed: 'demo' | 'replay';
  /** Ports of the virtual scale, scanner and probe: nobody types them, so any free ones do. */
  readonly twinPorts: readonly number[];
  /** Where the register charges cards: `simulator:HOST:PORT`, `stripe:READER` or `none`; empty: at a simulator of the start. */
  readonly cardTerminal: string;
  /** Port of the simulator; 0: there is none. */
  readonly cardPort: number;
  /** How many registers the house has, the first included. */
  readonly registers: number;
  /** Ports of those after the first; any free ones do. */
  readonly furtherPorts: readonly number[];
  /** 0: any free port. */
  readonly ports: Readonly<Record<PortKey, number>>;
};

type Env = Readonly<Record<string, string | undefined>>;
type Flags = Readonly<Record<string, string | boolean | undefined>>;

const bad = (message: string, field: string): Result<never, Failure<'bad_option'>> => ({
  ok: false,
  error: failure('bad_option', message, field),
});

const readFlags = (args: readonly string[]): Flags => {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const ports = Object.fromEntries(PORT_KEYS.map((key) => [PORTS[key].flag, text]));
  const options = {
    fresh: yes,
    browser: yes,
    'no-open': yes,
    data: text,
    listen: text,
    registers: text,
    ...ports,
  };
  return parseArgs({ args: [...args], options, strict: true }).values as Flags;
};

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65535;

const readPorts = (flags: Flags, env: Env): Result<Record<PortKey, number>, Failure> => {
  const ports: Partial<Record<PortKey, number>> = {};
  for (const key of PORT_KEYS) {
    const { flag, env: variable, port, name } = PORTS[key];
    const text = String(flags[flag] ?? (env[variable] || port));
    if (!isPort(text))
      return bad(
        `${name}: ${text} is no port. Give --${flag} a number from 0 to 65535 (0 takes any).`,
        flag,
      );
    ports[key] = Number(text);
  }
  return { ok: true, value: ports as Record<PortKey, number> };
};

/** What `npm start -- --help` tells. */
export const HELP = [
  'npm start -- [flags]: opens the demo restaurant.',
  '',
  '  --data DIR        folder of the data (default: data)',
  '  --fresh           begins with an empty folder',
  '  --browser         windows in a browser even where Electron could open them',
  '  --no-open         opens no browser window by itself',
  `  --registers N     how many registers the house has (1 to ${MOST_REGISTERS}; default 1)`,
  '  --listen ADDRESS  address of the apps (default 127.0.0.1; others are served with TLS)',
  ...PORT_KEYS.map(
    (key) =>
      `  --${PORTS[key].flag} N`.padEnd(25) +
      `port of ${PORTS[key].name} (${PORTS[key].port}; 0 takes any)`,
  ),
  '',
  'GALLEY_CARD_TERMINAL=stripe:READER charges cards there, none types them in (docs/production.md).',
  'GALLEY_FOREIGN_PRINT_PORT=N lets other programs of this machine print at that port (docs/production.md).',
  '',
].join('\n');

/** Reads flags and GALLEY_* variables (flags win). `root` is the folder of the program. */
export const readOptions = (
  args: readonly string[],
  env: Env,
  root: string,
): Result<LauncherOptions, Failure> => {
  let flags: Flags;
  try {
    flags = readFlags(args);
  } catch (error) {
    const known = '--fresh --data DIR --browser --no-open --listen ADDRESS --hub-port N …';
    return bad(`${(error as Error).message.split('. ')[0]}. Known are: ${known}`, 'flag');
  }
  const ports = readPorts(flags, env);
  if (!ports.ok) return ports;
  const registers = String(flags.registers ?? (env.GALLEY_REGISTERS || '1'));
  if (!/^[1-9]$/.test(registers) || Number(registers) > MOST_REGISTERS)
    return bad(
      `--registers: ${registers} is not possible. Give a whole number from 1 to ${MOST_REGISTERS}.`,
      'registers',
    );
  const value: LauncherOptions = {
    root,
    dataDir: resolve(root, String(flags.data ?? (env.GALLEY_DATA || join(root, 'data')))),
    fresh: flags.fresh === true,
    browser: flags.browser === true || env.GALLEY_HOST === 'browser',
    open: flags['no-open'] !== true && env.GALLEY_NO_OPEN !== '1',
    listen: String(flags.listen ?? (env.GALLEY_LISTEN || '127.0.0.1')),
    restart: env.GALLEY_NO_RESTART !== '1',
    seed: env.GALLEY_SEED === 'replay' ? 'replay' : 'demo',
    ports: ports.value,
    twinPorts: [],
    cardTerminal: env.GALLEY_CARD_TERMINAL ?? '',
    cardPort: 0,
    registers: Number(registers),
    furtherPorts: [],
  };
  return { ok: true, value };
};
