import { type PeripheralRow, peripheralId } from '@galley/domain';

const TWINS = ['scale', 'scanner', 'probe', 'display'] as const;

/** Where virtual devices listen; a device at any other host is somebody's own. */
const OWN_HOST = '127.0.0.1';

const portOf = ({ connection: { kind, ...at } }: PeripheralRow): unknown =>
  kind === 'tcp' && at['host'] === OWN_HOST ? at['port'] : undefined;

/**
 * Devices that are not to be attached yet: virtual devices of the demo restaurant (`told`: the ports at which they
 * listen now, in the order of `GALLEY_TWIN_PORTS`) whose rows, `before`, still name those of an earlier start. Who
 * listens there now is somebody else. Once a row names another port, it counts.
 */
export const createMovedTwins = (
  siteId: string,
  told: string | undefined,
  before: readonly PeripheralRow[],
): ((row: PeripheralRow) => boolean) => {
  const ports = (told ?? '').split(',').map(Number);
  const moved = new Map<string, unknown>();
  for (const [i, type] of TWINS.entries()) {
    const row = before.find(({ id }) => id === peripheralId(siteId, `twin ${type}`));
    const was = row && portOf(row);
    if (ports[i] && was !== undefined && was !== ports[i]) moved.set(row?.id ?? '', was);
  }
  return (row) => moved.has(row.id) && moved.get(row.id) === portOf(row);
};
