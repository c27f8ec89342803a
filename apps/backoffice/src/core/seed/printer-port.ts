import { type Fact, type Failure, invariant, ok, type Result } from '@galley/base';
import { changedColumns } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import type { OfficeReads } from '../reads/office-reads.ts';

/** Where the virtual printer listens; a printer at any other host is somebody's own. */
const OWN_HOST = '127.0.0.1';

type Reads = Pick<OfficeReads, 'site' | 'stations' | 'receiptPrinters'>;

const corrections = (reads: Reads, port: number): (Fact | undefined)[] => [
  ...reads
    .receiptPrinters()
    .filter((row) => row.host === OWN_HOST && row.port !== port)
    .map((row) => changedColumns('receipt_printer', row.id, { port })),
  ...reads
    .stations()
    .filter((row) => row.printerHost === OWN_HOST && row.printerPort !== port)
    .map((row) => changedColumns('station', row.id, { printerPort: port })),
];

type PortInput = {
  readonly replica: Pick<Replica, 'identity' | 'commit'>;
  readonly reads: Reads;
  readonly port: number;
};

/**
 * Writes the port of the virtual printer into the rows of a demo or replay site that name another one
 * (rule OF25). The answer counts the corrected rows.
 */
export const correctPrinterPort = ({
  replica,
  reads,
  port,
}: PortInput): Result<number, Failure> => {
  const identity = replica.identity();
  invariant(identity !== undefined, 'rows are corrected by an enrolled device');
  const purpose = reads.site(identity.siteId)?.purpose;
  if (purpose !== 'demo' && purpose !== 'replay') return ok(0);
  const facts = corrections(reads, port).filter((fact) => fact !== undefined);
  if (facts.length === 0) return ok(0);
  const done = replica.commit({ facts });
  return done.ok ? ok(facts.length) : done;
};
