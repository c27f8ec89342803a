import {
  type CheckState,
  cashStepOf,
  exemptionOf,
  foreignFor,
  freeDueOf,
  inCoins,
  type SiteRow,
} from '@galley/domain';
import type { TaxView } from '../../contract/index.ts';
import { businessDateNow } from '../business-day.ts';
import { exchangeOf } from '../currencies/exchange-here.ts';
import type { PosCore } from '../pos-core.ts';

/** The smallest coin of the site, minor units. */
export const cashStep = (site: SiteRow | undefined): number =>
  site === undefined ? 1 : cashStepOf(site);

/** What is due in each currency that is taken today. */
const foreignDue = (core: PosCore, site: SiteRow, cashDueMinor: number): TaxView['foreign'] => {
  const businessDate = businessDateNow(core.read, site, core.clock.now());
  const rates = exchangeOf(core.read, site, businessDate)?.rates ?? [];
  const house = { currency: site.currency, stepMinor: cashStep(site) };
  return rates.map((rate) => ({ ...rate, dueMinor: foreignFor(cashDueMinor, rate, house) }));
};

export const taxView = (core: PosCore, state: CheckState): TaxView => {
  const site = core.read.site(core.identity.siteId);
  const cashDueMinor = inCoins(freeDueOf(state), cashStep(site));
  return {
    taxExemption: exemptionOf(state.check, state.receipts),
    cashDueMinor,
    foreign: site === undefined ? [] : foreignDue(core, site, cashDueMinor),
    cashStepMinor: cashStep(site),
  };
};
