import { ensureBusinessDate, type SiteRow } from '@galley/domain';
import { hubNow, type Office } from '../office.ts';

/** The site of this device, once the replica has it. */
export const ownSite = (office: Office): SiteRow | undefined => {
  const siteId = office.replica.identity()?.siteId;
  return siteId === undefined ? undefined : office.reads.site(siteId);
};

/**
 * The date to act and to read under. The office reads the day; registers open it. A site of replayed sales
 * stands at the last date of its records, whatever the clock shows (rule OF8).
 */
export const currentDate = (office: Office, site: SiteRow): string => {
  const date = ensureBusinessDate({ sessions: office.reads.sessions() }, hubNow(office), site);
  if (site.purpose !== 'replay') return date.businessDate;
  return office.reads.days()[0] ?? date.businessDate;
};
