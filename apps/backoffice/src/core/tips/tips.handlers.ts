import { ok } from '@galley/base';
import {
  decideSaveTipPools,
  groupBy,
  ledgerLines,
  saveTipPoolsCommand,
  type TipPoolRow,
  tipSums,
} from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type {
  BackOfficeContract,
  OfficeTipBook,
  OfficeTipPerson,
  OfficeTipPool,
} from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';
import { currentDate } from '../reads/business-day.ts';

export const saveTipPoolsHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveTipPools'> => ({
  schema: saveTipPoolsCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const roleIds = office.reads.roles().map(({ id }) => id);
        const facts = decideSaveTipPools(
          { pools: office.reads.tipPools(), roleIds },
          input,
          context,
        );
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

const officePool = ({ sort: _, managers, ...row }: TipPoolRow): OfficeTipPool => ({
  ...row,
  managers: managers === 1,
});

const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

const peopleOf = ({ reads }: Office, from: string, to: string): OfficeTipPerson[] => {
  const names = new Map(reads.employees().map(({ id, name }) => [id, name]));
  const until = ledgerLines(reads.tipLedger()).filter(({ businessDate }) => businessDate <= to);
  const people = groupBy(until, ({ employeeId }) => employeeId);
  return [...people]
    .map(([employeeId, all]) => {
      const lines = all.filter(({ businessDate }) => businessDate >= from).reverse();
      const { owedMinor } = tipSums(all);
      const name = names.get(employeeId) ?? employeeId;
      return { employeeId, name, sums: tipSums(lines), owedMinor, lines };
    })
    .filter(({ lines, owedMinor }) => lines.length > 0 || owedMinor !== 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

const tipBook = (office: Office, to: string, days: number): OfficeTipBook => {
  const from = daysBefore(to, days - 1);
  return {
    ...{ from, to, pools: office.reads.tipPools().map(officePool) },
    roles: office.reads.roles().map(({ id, name }) => ({ id, name })),
    people: peopleOf(office, from, to),
  };
};

const KINDS = ['tip', 'tip_entry', 'tip_pool', 'role', 'employee', 'day_session', 'session'];

type Queries = CoreDefinition<BackOfficeContract>['queries'];

export const tipQueries = (office: Office): Pick<Queries, 'tipBook'> => ({
  tipBook: {
    schema: z.object({ days: z.int().min(1).max(366) }),
    kinds: KINDS,
    ask: ({ days }, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(tipBook(office, currentDate(office, site.value), days)) : site;
    },
  },
});
