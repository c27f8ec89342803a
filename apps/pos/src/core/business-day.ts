import { ensureBusinessDate, type SiteRow } from '@galley/domain';
import type { Reader } from './read/reader.ts';

/** The business date at a moment, with the fact that opens it where nobody has. */
export const businessDay = (read: Reader, site: SiteRow, now: number) => {
  const latest = read.latestDay();
  const sessions = latest === undefined ? [] : [{ businessDate: latest }];
  return ensureBusinessDate({ sessions }, now, site);
};

export const businessDateNow = (read: Reader, site: SiteRow, now: number): string =>
  businessDay(read, site, now).businessDate;
