import {
  type CheckRows,
  type LineShare,
  type MoveContradiction,
  projectCheck,
} from '@galley/domain';
import type { OfficeContradiction } from '../../contract/index.ts';
import { type Names, titleOf } from './names.ts';
import type { OfficeReads } from './office-reads.ts';

/** Titles of the checks of a kin, by id. */
export const kinTitles = (rows: CheckRows, names: Names): ReadonlyMap<string, string> =>
  new Map([rows.check, ...rows.kin].map((check) => [check.id, titleOf(check, names)]));

const placeText = (titles: ReadonlyMap<string, string>, shares: readonly LineShare[]): string =>
  [...new Set(shares.map(({ checkId }) => titles.get(checkId) ?? checkId))].join(', ');

/** What registers that could not see one another did with lines of a check, in words (rule OF44). */
export const contradictionViews = (
  rows: CheckRows,
  found: readonly MoveContradiction[],
  names: Names,
): OfficeContradiction[] => {
  const titles = kinTitles(rows, names);
  return found.map(({ type, moveId, movedAt, movedBy, deviceId, lines }) => ({
    checkId: rows.check.id,
    checkTitle: titleOf(rows.check, names),
    type,
    moveId,
    at: movedAt,
    lineNames: lines.map(({ name }) => name),
    standsAt: placeText(titles, lines[0]?.stands ?? []),
    otherAt: placeText(titles, lines[0]?.other ?? []),
    byName: names.people.get(movedBy) ?? '',
    deviceName: names.devices.get(deviceId) ?? '',
  }));
};

/** Each contradiction once, over the checks of a date and those left open before it. */
export const moveTasks = (
  reads: OfficeReads,
  names: Names,
  businessDate: string,
): OfficeContradiction[] => {
  const rows = [...reads.checksOfDay(businessDate), ...reads.leftOpenBefore(businessDate)];
  const tasks = rows
    .filter(({ moves }) => moves.length > 0)
    .flatMap((one) => contradictionViews(one, projectCheck(one).contradictions, names));
  return [...new Map(tasks.map((task) => [`${task.type} ${task.moveId}`, task])).values()].sort(
    (a, b) => a.at - b.at,
  );
};
