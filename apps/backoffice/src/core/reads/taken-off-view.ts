import { projectTakenOff } from '@galley/domain';
import type { TakenOffView } from '../../contract/index.ts';
import type { OfficeReads } from './office-reads.ts';

/** Who took off what on a date, by name (rule GC4). */
export const takenOffView = (
  reads: Pick<OfficeReads, 'checksOfDay' | 'employees'>,
  businessDate: string,
): TakenOffView[] => {
  const names = new Map(reads.employees().map((row) => [row.id, row.name]));
  return projectTakenOff(reads.checksOfDay(businessDate)).map((person) => ({
    ...person,
    name: names.get(person.employeeId) ?? person.employeeId,
  }));
};
