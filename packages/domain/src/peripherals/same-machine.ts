import { canonicalHost, canonicalJson, type Json } from '@galley/base';
import type { PeripheralRow } from '../rows.ts';

type Placed = Pick<PeripheralRow, 'connection' | 'hostId'>;

const identityOf = (identity: Json): string => {
  const { vendorId, productId, serialNumber } = Object(identity);
  return serialNumber === undefined
    ? canonicalJson(identity)
    : canonicalJson({ vendorId, productId, serialNumber });
};

/** What machine a connection leads to, so that two spellings of one place are equal; undefined: nothing is known of it. */
const machineAt = ({ connection, hostId }: Placed): string | undefined => {
  const { kind, identity } = connection;
  if (kind === 'tcp') {
    const host = canonicalHost(String(connection['host'])) ?? String(connection['host']);
    return `tcp ${host} ${String(connection['port'])}`;
  }
  if (identity != null) return `is ${identityOf(identity)}`;
  const path = connection['path'];
  return typeof path === 'string' ? `at ${hostId ?? ''} ${path}` : undefined;
};

/**
 * The row that this machine is set up as already. Several probes may hang on one line; anything else is one machine
 * for each of its kind (rule PE17).
 */
export const sameMachine = (
  rows: readonly PeripheralRow[],
  mine: Placed & Pick<PeripheralRow, 'id' | 'type'>,
): PeripheralRow | undefined => {
  const place = mine.type === 'probe' ? undefined : machineAt(mine);
  if (place === undefined) return undefined;
  return rows.find(
    (row) => row.id !== mine.id && row.type === mine.type && machineAt(row) === place,
  );
};
