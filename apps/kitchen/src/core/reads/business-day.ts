import { ensureBusinessDate, type SiteRow } from '@galley/domain';
import { hubNow, type KitchenCore } from '../kitchen-core.ts';

/** The site of this device, once the replica has it. */
export const ownSite = (core: KitchenCore): SiteRow | undefined => {
  const siteId = core.replica.identity()?.siteId;
  return siteId === undefined ? undefined : core.reads.site(siteId);
};

/** The date to act and to read under. The kitchen reads the day; registers open it. */
export const businessDateOf = (core: KitchenCore, site: SiteRow): string =>
  ensureBusinessDate({ sessions: core.reads.sessions() }, hubNow(core), site).businessDate;
