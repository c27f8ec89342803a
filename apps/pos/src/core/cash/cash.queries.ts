import { ok } from '@galley/base';
import {
  denominationsOf,
  type FundSession,
  fundId,
  fundOf,
  isPermitted,
  type Permission,
  receiptSeries,
  type SiteRow,
  zDisplay,
} from '@galley/domain';
import type { FundCloseView, FundSessionView, FundsView } from '../../contract/index.ts';
import { findStaff, requireSite } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { ownerName } from './fund-name.ts';
import { sessionMarks, sessionsOfFund, unheardOf } from './fund-states.ts';
import { asksForFunds, sessionForCash } from './till.ts';

type Person = { readonly id: string; readonly permissions: readonly Permission[] };

const named = (core: PosCore, { row, employeeId }: FundSession) => ({
  type: fundOf(row.fundId).type,
  ownerName: ownerName(core.read, row.fundId),
  employeeName: core.read.employee(employeeId)?.name ?? '',
});

const sessionView = (
  core: PosCore,
  session: FundSession,
  person: Person,
  inUse: string | undefined,
): FundSessionView => {
  const { id, fundId: fund, floatMinor, openedAt } = session.row;
  const unheard = unheardOf(core, fund).map((one) => core.read.deviceName(one) ?? one);
  return {
    ...{ id, fundId: fund, floatMinor, openedAt, unheard, inUse: id === inUse },
    ...named(core, session),
    mayCount: session.employeeId === person.id || isPermitted(person.permissions, 'close_day'),
  };
};

const closeView = (core: PosCore, session: FundSession): FundCloseView[] => {
  const { close, row, lateMinor, afterMinor, closedAgain } = session;
  if (close === undefined) return [];
  const { countedAt, countedMinor, expectedMinor } = close;
  return [
    {
      ...{ id: row.id, countedAt, countedMinor, expectedMinor, lateMinor, afterMinor },
      ...named(core, session),
      overShortMinor: countedMinor - expectedMinor,
      foreign: close.foreign ?? [],
      closedAgain: closedAgain.length > 0,
      provisional: close.unheard
        .filter((id) => !core.read.heardSince(id, countedAt))
        .map((id) => core.read.deviceName(id) ?? id),
    },
  ];
};

/** The last sessions of a few funds, the newest first. */
const closedHere = (core: PosCore, funds: readonly string[]): FundCloseView[] =>
  funds
    .flatMap((fund) => sessionsOfFund(core, fund))
    .flatMap((session) => closeView(core, session))
    .sort((a, b) => b.countedAt - a.countedAt)
    .slice(0, 5);

const zPart = ({ read, identity }: PosCore) => {
  const { deviceId, number: deviceNumber } = identity;
  const series = receiptSeries({ deviceId, deviceNumber });
  const [last] = read.zReports(series, 1);
  return {
    nextZ: zDisplay({ series, number: (last?.number ?? 0) + 1 }),
    lastZ: last === undefined ? null : zDisplay(last),
    lastZAt: last?.madeAt ?? null,
  };
};

const fundsView = (core: PosCore, site: SiteRow, person: Person): FundsView => {
  const open = sessionMarks(core, core.read.openFundSessions());
  const inUse = sessionForCash(core, person.id)?.id;
  const drawer = fundId('drawer', core.identity.deviceId);
  const bank = fundId('bank', person.id);
  const isOpen = (fund: string): boolean => open.some(({ row }) => row.fundId === fund);
  return {
    required: asksForFunds(core, site),
    denominations: denominationsOf(site.currency),
    open: open.map((session) => sessionView(core, session, person, inUse)),
    drawerOpen: isOpen(drawer),
    bankOpen: isOpen(bank),
    currencies: [...new Set(core.read.exchangeRates().map(({ currency }) => currency))].sort(),
    safeId: fundId('safe', site.id),
    pettyId: fundId('petty', site.id),
    mayMove: isPermitted(person.permissions, 'open_drawer'),
    mayClose: isPermitted(person.permissions, 'close_day'),
    ...zPart(core),
    closed: closedHere(core, [drawer, bank]),
  };
};

const KINDS = [
  'fund_session',
  'cash_move',
  'fund_count',
  'fund_rule',
  'z_report',
  'site',
  'exchange_rate',
];

export const fundsQuery: PosQuery<'funds'> = (core) => ({
  schema: noParams,
  kinds: [...KINDS, 'payment', 'refund', 'payment_reversal', 'session', 'employee', 'role'],
  ask(_params, { session }) {
    const site = requireSite(core);
    const staff = findStaff(core, core.sessions.employeeOf(session));
    if (!site.ok || staff === undefined) return ok(null);
    const { employee, role } = staff;
    return ok(fundsView(core, site.value, { id: employee.id, permissions: role.permissions }));
  },
});
