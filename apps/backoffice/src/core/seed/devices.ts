import { type Fact, type Failure, invariant, ok, type Result } from '@galley/base';
import { adoptPrinters, changedColumns, type PeripheralRow } from '@galley/domain';
import { type TwinPorts, twinFacts } from '@galley/domain/demo';
import type { Replica } from '@galley/sync/replica';
import type { OfficeReads } from '../reads/office-reads.ts';

/** The one command by which the virtual devices of a demo site are set up: what a person takes off stays off. */
const TWINS_COMMAND = 'seed-twins';

/** Where virtual devices listen; a device at any other host is somebody's own. */
const OWN_HOST = '127.0.0.1';

type Ports = {
  readonly replica: Pick<Replica, 'identity' | 'commit' | 'commandResult'>;
  readonly reads: Pick<OfficeReads, 'site' | 'stations' | 'receiptPrinters' | 'peripherals'>;
};

const siteOf = ({ replica, reads }: Ports) => {
  const identity = replica.identity();
  invariant(identity !== undefined, 'devices are set up by an enrolled device');
  const site = reads.site(identity.siteId);
  return { siteId: identity.siteId, purpose: site?.purpose };
};

const commit = (ports: Ports, facts: readonly Fact[], id?: string): Result<number, Failure> => {
  if (facts.length === 0) return ok(0);
  const command = id === undefined ? {} : { command: { id, result: null } };
  const done = ports.replica.commit({ facts: [...facts], ...command });
  return done.ok ? ok(facts.length) : done;
};

/** Printers of a site from before devices were set up become devices, once (rule PE6). */
export const adoptOlderPrinters = (ports: Ports): Result<number, Failure> => {
  const { siteId, purpose } = siteOf(ports);
  if (purpose === undefined) return ok(0);
  const { reads } = ports;
  const facts = adoptPrinters({
    siteId,
    peripherals: reads.peripherals(),
    receiptPrinters: reads.receiptPrinters(),
    stations: reads.stations(),
  });
  return commit(ports, facts);
};

/** A device of a demo site at this machine and another port than its twin listens at now. */
const movedTo = (row: PeripheralRow, port: number | undefined): Fact[] => {
  const { connection } = row;
  const ours = connection.kind === 'tcp' && connection['host'] === OWN_HOST;
  if (!ours || port === undefined || connection['port'] === port) return [];
  return [
    changedColumns('peripheral', row.id, { connection: { ...connection, port } }) ?? [],
  ].flat();
};

/** The virtual scale, scanner, probe and customer display of a demo site: set up once, and followed to their ports (rule PE7). */
export const followTwins = (ports: Ports, twins: TwinPorts): Result<number, Failure> => {
  const { siteId, purpose } = siteOf(ports);
  if (purpose !== 'demo') return ok(0);
  const wanted = twinFacts(siteId, twins);
  if (ports.replica.commandResult(TWINS_COMMAND) === undefined) {
    return commit(ports, wanted, TWINS_COMMAND);
  }
  const portOf = new Map(
    wanted.map(({ id, doc }) => [id, Object(doc['connection']).port as number]),
  );
  const rows = ports.reads.peripherals();
  return commit(
    ports,
    rows.flatMap((row) => movedTo(row, portOf.get(row.id))),
  );
};

/** The ports at which the virtual printer was so far: the older rows name it until they are corrected, after this. */
const formerPorts = ({ reads }: Ports): ReadonlySet<unknown> =>
  new Set([
    ...reads.receiptPrinters().flatMap(({ host, port }) => (host === OWN_HOST ? [port] : [])),
    ...reads
      .stations()
      .flatMap(({ printerHost, printerPort }) => (printerHost === OWN_HOST ? [printerPort] : [])),
  ]);

/** The virtual printer of a demo or replay site, as a device; a second one at this machine is somebody's (rule OF25). */
export const followPrinterPort = (ports: Ports, port: number): Result<number, Failure> => {
  const { purpose } = siteOf(ports);
  if (purpose !== 'demo' && purpose !== 'replay') return ok(0);
  const former = formerPorts(ports);
  const printers = ports.reads
    .peripherals()
    .filter(({ type, connection }) => type === 'printer' && former.has(connection['port']));
  return commit(
    ports,
    printers.flatMap((row) => movedTo(row, port)),
  );
};
