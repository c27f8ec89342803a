import { err, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type DecisionContext,
  type FundSessionRow,
  fundId,
  fundRuleOf,
  isTrainingDevice,
  receiptSeries,
  type SiteRow,
  type Till,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';

type Ports = Pick<PosCore, 'read' | 'identity'>;

/** The open session that cash of this person goes to here: their own bank, else the drawer of this register. */
export const sessionForCash = (
  { read, identity }: Ports,
  employeeId: string,
): FundSessionRow | undefined => {
  const open = read.openFundSessions();
  const bank = fundId('bank', employeeId);
  const drawer = fundId('drawer', identity.deviceId);
  return (
    open.findLast((row) => row.fundId === bank) ?? open.findLast((row) => row.fundId === drawer)
  );
};

/** Where money of an act lands, as the rows of this moment have it. */
export const tillOf = (ports: Ports, employeeId: string): Till => {
  const { deviceId, number: deviceNumber } = ports.identity;
  const series = receiptSeries({ deviceId, deviceNumber });
  return {
    period: ports.read.lastZNumber(series) + 1,
    fundSessionId: sessionForCash(ports, employeeId)?.id ?? null,
  };
};

/** Practice counts nobody's cash. */
export const asksForFunds = ({ read, identity }: Ports, site: SiteRow): boolean =>
  !isTrainingDevice(identity.deviceId) && fundRuleOf(read.fundRule(site.id), site) === 'required';

/** Cash goes into and out of an open fund, where the site asks for that (rule CA8). */
export const requireFund = (
  ports: Ports,
  site: SiteRow,
  { till }: Pick<DecisionContext, 'till'>,
  inCash: boolean,
): Result<null, Failure<'fund_needed'>> =>
  !inCash || till?.fundSessionId != null || !asksForFunds(ports, site)
    ? ok(null)
    : err(
        failure(
          'fund_needed',
          'No drawer is open here. Open it with its float: then cash can be taken and given.',
          'tender',
        ),
      );
