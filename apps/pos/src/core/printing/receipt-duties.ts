import type { BusinessIdentity } from '@galley/devices/core';
import { type CheckState, receiptProfileOf, type SiteRow } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { businessOf, paperTime } from './paper-text.ts';

/** The business as its country wants it named. */
export const businessIn = (site: SiteRow): BusinessIdentity => {
  const { taxNumberName } = receiptProfileOf(site);
  return { ...businessOf(site), ...(taxNumberName === null ? {} : { taxNumberName }) };
};

/** What the country of the site asks of the paper of a check besides (rule RC3). */
export const countryFacts = (
  { identity }: Pick<PosCore, 'identity'>,
  { check }: CheckState,
  site: SiteRow,
  at: number,
) => {
  const profile = receiptProfileOf(site);
  const served = paperTime(check.openedAt, site);
  const later = profile.timeOfSupply && served !== paperTime(at, site);
  return {
    ...(later ? { servedFrom: served } : {}),
    ...(profile.registerId ? { registerId: identity.deviceId } : {}),
  };
};

/** Taxes stand above the total, each with its amount, and the foot does not tell them again. */
export const tellsTaxOnTop = ({ taxTotals }: CheckState, site: SiteRow): boolean =>
  receiptProfileOf(site).taxTable === 'on_top' &&
  taxTotals.every(({ inclusive }) => inclusive === 0);

/** A receipt that nobody asked for stays in the register (rule RC2). */
export const isAskedFor = ({ receiptPrint }: SiteRow): boolean => receiptPrint === 'asked';
