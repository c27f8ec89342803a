import { ok } from '@galley/base';
import {
  duePools,
  isPermitted,
  type LedgerLine,
  type SiteRow,
  standingEntry,
  type TipEntryRow,
  tipSums,
} from '@galley/domain';
import type { TipLedgerView, TipPersonView } from '../../contract/index.ts';
import { findStaff, requireSite } from '../acting.ts';
import { businessDateNow } from '../business-day.ts';
import type { PosCore } from '../pos-core.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { type TipDay, tipDay } from './tip-day.ts';

const declaredOf = (
  entries: readonly TipEntryRow[],
  employeeId: string,
  date: string,
): TipPersonView['declared'] => {
  const mine = entries.filter(
    ({ type, businessDate, shares }) =>
      type === 'declared' && businessDate === date && shares[0]?.employeeId === employeeId,
  );
  return [...new Set(mine.map(({ subjectId }) => subjectId))].sort().map((subjectId) => ({
    subjectId,
    amountMinor: standingEntry(entries, subjectId)?.shares[0]?.amountMinor ?? 0,
  }));
};

const personView = (
  { lines, entries }: TipDay,
  { id, name }: { readonly id: string; readonly name: string },
  date: string,
): TipPersonView => {
  const mine: readonly LedgerLine[] = lines.filter(({ employeeId }) => employeeId === id);
  const today = tipSums(mine.filter(({ businessDate }) => businessDate === date));
  return {
    ...{ employeeId: id, name, today, owedMinor: tipSums(mine).owedMinor },
    declared: declaredOf(entries, id, date),
  };
};

const ledgerView = (
  core: PosCore,
  site: SiteRow,
  who: { readonly id: string; readonly all: boolean; readonly mayPay: boolean },
): TipLedgerView => {
  const { read } = core;
  const businessDate = businessDateNow(read, site, core.clock.now());
  const day = tipDay(core, businessDate);
  const due = who.all ? duePools(day, businessDate) : [];
  const people = read
    .employees()
    .filter(({ id, active }) =>
      id === who.id
        ? true
        : who.all && (active === 1 || day.lines.some((l) => l.employeeId === id)),
    );
  return {
    ...{ businessDate, mine: who.id, mayAll: who.all, mayPay: who.mayPay },
    people: people
      .map((person) => personView(day, person, businessDate))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    roles: [...new Set(read.employees().map(({ roleId }) => roleId))].flatMap((id) => {
      const role = read.role(id);
      return role === undefined ? [] : [{ id, name: role.name }];
    }),
    due: due.map(({ pool, inMinor }) => ({ id: pool.id, name: pool.name, inMinor })),
    stillIn: day.stillIn,
  };
};

const KINDS = ['tip', 'tip_entry', 'tip_pool', 'punch', 'punch_correction', 'day_session', 'site'];

export const tipLedgerQuery: PosQuery<'tipLedger'> = (core) => ({
  schema: noParams,
  kinds: [...KINDS, 'session', 'employee', 'role'],
  ask(_params, { session }) {
    const site = requireSite(core);
    const staff = findStaff(core, core.sessions.employeeOf(session));
    if (!site.ok || staff === undefined) return ok(null);
    const { employee, role } = staff;
    const all = isPermitted(role.permissions, 'close_day');
    const mayPay = isPermitted(role.permissions, 'open_drawer');
    return ok(ledgerView(core, site.value, { id: employee.id, all, mayPay }));
  },
});
