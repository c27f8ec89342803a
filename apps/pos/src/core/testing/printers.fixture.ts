import type { PeripheralRow } from '@galley/domain';

/** A printer at a port of this machine, with no part to play. */
export const printerRow = (
  id: string,
  port: number,
  more: Partial<PeripheralRow> = {},
): PeripheralRow => ({
  id,
  name: `Printer ${id}`,
  type: 'printer',
  hostId: null,
  connection: { kind: 'tcp', host: '127.0.0.1', port },
  model: 'epson-tm-m30',
  setup: {},
  roles: [],
  failoverId: null,
  sort: 0,
  ...more,
});
