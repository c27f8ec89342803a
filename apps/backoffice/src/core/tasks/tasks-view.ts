import { describeHouseTasks, type SiteRow, wallTime } from '@galley/domain';
import type { OfficeTasks } from '../../contract/index.ts';
import { namesOf, titleOf } from '../reads/names.ts';
import type { OfficeReads } from '../reads/office-reads.ts';
import { clockTasks } from '../time-clock/hours-view.ts';
import { officeFloorTasks } from './floor-tasks.ts';
import { checksLookedAt, houseTasks } from './house-tasks.ts';

/** Everything that waits for a manager, in the words of a screen (rule TK1). */
export const tasksView = (
  reads: OfficeReads,
  site: SiteRow,
  businessDate: string,
  now: number,
): OfficeTasks => {
  const names = namesOf(reads);
  const looked = checksLookedAt(reads, businessDate, now);
  const titles = new Map(
    looked
      .map(({ rows }) => [rows.check, ...rows.kin])
      .flatMap((kin) => kin.map((check) => [check.id, titleOf(check, names, kin)] as const)),
  );
  return {
    house: describeHouseTasks(houseTasks(reads, looked, { now, businessDate, site }), {
      person: (id) => names.people.get(id) ?? '',
      device: (id) => names.devices.get(id) ?? '',
      check: (id) => titles.get(id) ?? id,
      orderType: (id) => names.orderTypes.get(id) ?? '',
      customer: (id) => reads.customerName(id) ?? '',
    }),
    floor: officeFloorTasks(reads, looked, names, { site, businessDate, now }),
    clock: clockTasks(reads, site.timeZone, businessDate, now),
    now: wallTime(now, site.timeZone),
  };
};
