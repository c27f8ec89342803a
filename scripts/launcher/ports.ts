import { type AddressInfo, createServer, isIP } from 'node:net';
import { type Failure, failure, type Result } from '@galley/base';
import { freePorts } from './free-port.ts';
import { PORT_KEYS, PORTS, type PortKey } from './options.ts';

type Ports = Readonly<Record<PortKey, number>>;

/** Binds for a moment: the port that was free, or why it is not. */
const probe = (port: number, address = '127.0.0.1'): Promise<Result<number, string>> =>
  new Promise((settle) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      settle({ ok: false, error: error.code ?? error.message }),
    );
    server.listen(port, address, () => {
      const taken = (server.address() as AddressInfo).port;
      server.close(() => settle({ ok: true, value: taken }));
    });
  });

const sentence = (key: PortKey, port: number, code: string): string => {
  const { name, flag, env } = PORTS[key];
  const why =
    code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be opened here (${code})`;
  return `Port ${port} for ${name} ${why}. End that program, or move ${name} by --${flag} N or ${env}.`;
};

/** Two parts that are told to use one port. */
const doubled = (ports: Ports): string[] =>
  PORT_KEYS.flatMap((key, i) => {
    const other = PORT_KEYS.slice(0, i).find((earlier) => ports[earlier] === ports[key]);
    if (ports[key] === 0 || other === undefined) return [];
    const { name, flag, env } = PORTS[key];
    return [
      `Port ${ports[key]} is given to ${PORTS[other].name} and to ${name}. Move one of them, for example by --${flag} N or ${env}.`,
    ];
  });

/** Checks all ports before anything starts, and fixes those that may be any (0). */
export const checkPorts = async (ports: Ports): Promise<Result<Ports, Failure<'port_taken'>>> => {
  const found: Partial<Record<PortKey, number>> = {};
  const problems: string[] = [...doubled(ports)];
  const free = await freePorts(PORT_KEYS.length);
  for (const [at, key] of PORT_KEYS.entries()) {
    const outcome = await probe(ports[key] === 0 ? (free[at] ?? 0) : ports[key]);
    if (outcome.ok) found[key] = outcome.value;
    else problems.push(sentence(key, ports[key], outcome.error));
  }
  if (problems.length > 0)
    return { ok: false, error: failure('port_taken', problems.join('\n'), 'port') };
  return { ok: true, value: found as Ports };
};

/** Where the virtual devices listen by default; where one is taken, at any free port. */
const TWIN_PORTS = [9101, 9102, 9103, 9104];

const CARD_PORT = 9106;

const choose = async (wanted: number): Promise<number> => {
  const first = await probe(wanted);
  if (first.ok) return first.value;
  const [free = wanted] = await freePorts(1);
  return free;
};

/** Ports of the virtual scale, scanner, probe and customer display. */
export const chooseTwinPorts = (): Promise<readonly number[]> =>
  Promise.all(TWIN_PORTS.map(choose));

/** The register after the first; further ones behind it. */
const FURTHER_PORT = 4611;

/** Ports of the registers after the first. */
export const chooseFurtherPorts = (registers: number): Promise<readonly number[]> =>
  Promise.all(Array.from({ length: registers - 1 }, (_, i) => choose(FURTHER_PORT + i)));

/** Where the register charges cards: what the start names, else a simulator of its own. */
export const chooseCardTerminal = async (
  named: string,
): Promise<{ readonly cardTerminal: string; readonly cardPort: number }> => {
  if (named !== '') return { cardTerminal: named, cardPort: 0 };
  const cardPort = await choose(CARD_PORT);
  return { cardTerminal: `simulator:127.0.0.1:${cardPort}`, cardPort };
};

/** Whether apps can listen on what --listen names: an address of this machine (or a name for one). */
export const checkListen = async (
  address: string,
): Promise<Result<null, Failure<'bad_listen'>>> => {
  // Figures that are no address would be asked of a name server, which may take its time.
  const numeric = /^[\d.:]*$/.test(address) && isIP(address) === 0;
  const outcome = numeric ? undefined : await probe(0, address);
  if (outcome?.ok) return { ok: true, value: null };
  const why = outcome === undefined ? '' : ` (${outcome.error})`;
  const message = `--listen ${address === '' ? '""' : address} is no address of this machine${why}. Give 127.0.0.1 for this machine alone, 0.0.0.0 for every network it is in, or one of its own addresses (also by GALLEY_LISTEN).`;
  return { ok: false, error: failure('bad_listen', message, 'listen') };
};
