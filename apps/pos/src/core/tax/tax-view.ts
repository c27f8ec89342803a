import {
  type CheckState,
  cashStepOf,
  exemptionOf,
  freeDueOf,
  inCoins,
  type SiteRow,
} from '@galley/domain';
import type { TaxView } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';

/** The smallest coin of the site, minor units. */
export const cashStep = (site: SiteRow | undefined): number =>
  site === undefined ? 1 : cashStepOf(site);

export const taxView = ({ read, identity }: PosCore, state: CheckState): TaxView => ({
  taxExemption: exemptionOf(state.check, state.receipts),
  cashDueMinor: inCoins(freeDueOf(state), cashStep(read.site(identity.siteId))),
});
