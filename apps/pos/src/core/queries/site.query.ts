import { ok } from '@galley/base';
import { currentDay } from '../acting.ts';
import { noParams, type PosQuery } from './query.ts';

export const siteQuery: PosQuery<'site'> = (core) => ({
  schema: noParams,
  kinds: ['site', 'day_session'],
  ask() {
    const site = core.read.site(core.identity.siteId);
    if (site === undefined) return ok(null);
    const { name, purpose, currency, locale, timeZone } = site;
    const { businessDate } = currentDay(core, site);
    const taxesInclusive = site.taxesInclusive === 1;
    const siteId = site.id;
    return ok({ siteId, name, purpose, currency, locale, timeZone, businessDate, taxesInclusive });
  },
});
