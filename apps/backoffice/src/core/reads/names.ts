import { type CheckRow, partMark } from '@galley/domain';
import type { OfficeReads } from './office-reads.ts';

/** What people call the things that rows name by id. */
export type Names = {
  readonly people: ReadonlyMap<string, string>;
  readonly devices: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
  readonly orderTypes: ReadonlyMap<string, string>;
  readonly reasons: ReadonlyMap<string, string>;
  readonly stations: ReadonlyMap<string, string>;
};

export const namesOf = (reads: OfficeReads): Names => ({
  people: new Map(reads.employees().map((row) => [row.id, row.name])),
  devices: reads.deviceNames(),
  tables: reads.tableLabels(),
  orderTypes: reads.orderTypeNames(),
  reasons: reads.reasonNames(),
  stations: new Map(reads.stations().map((row) => [row.key, row.name])),
});

/** Table or call number, the part where a party (`kin`) has several checks, and the guest's name. */
export const titleOf = (check: CheckRow, names: Names, kin: readonly CheckRow[]): string => {
  const label = check.tableId === null ? undefined : names.tables.get(check.tableId);
  const place = label === undefined ? undefined : `Table ${label}`;
  const called = place ?? check.callNumber ?? names.orderTypes.get(check.orderTypeId) ?? check.id;
  const whole = check.part === null ? called : `${called}/${check.part}${partMark(check, kin)}`;
  return check.guestName === null ? whole : `${whole} ${check.guestName}`;
};
