import { amountText, duePools, type GateState } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { checkTitle } from '../queries/check-title.ts';
import { tipDay } from '../tips/tip-day.ts';

const slips = ({ read, identity }: PosCore, businessDate: string): string[] => {
  const currency = read.site(identity.siteId)?.currency;
  return read
    .slipsWithoutTip(businessDate)
    .map(
      ({ checkId, amountMinor }) =>
        `${checkTitle(read, checkId)} ${amountText(amountMinor, currency)}`,
    );
};

/** What is not done about tips of a date, by name (rule DY10). */
export const tipGates = (core: PosCore, businessDate: string): GateState[] => [
  { gate: 'open_slips', names: slips(core, businessDate) },
  {
    gate: 'due_pools',
    names: duePools(tipDay(core, businessDate), businessDate).map(({ pool }) => pool.name),
  },
];
