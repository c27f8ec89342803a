import type { CheckRows, LineShare, MoveContradiction } from '@galley/domain';
import type { OfficeContradiction } from '../../contract/index.ts';
import { type Names, titleOf } from './names.ts';

const partyOf = (rows: CheckRows) => [rows.check, ...rows.kin];

/** Titles of the checks of a kin, by id. */
export const kinTitles = (rows: CheckRows, names: Names): ReadonlyMap<string, string> =>
  new Map(partyOf(rows).map((check) => [check.id, titleOf(check, names, partyOf(rows))]));

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
    checkTitle: titleOf(rows.check, names, partyOf(rows)),
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
