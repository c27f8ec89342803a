import { ok } from '@galley/base';
import { decideSaveFundRule, saveFundRuleCommand } from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';
import { currentDate } from '../reads/business-day.ts';
import { dayBookFile } from './days-file.ts';
import { dayBook } from './days-view.ts';

export const saveFundRuleHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveFundRule'> => ({
  schema: saveFundRuleCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSaveFundRule(input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

const KINDS = ['z_report', 'day_close', 'fund_count', 'fund_rule', 'site', 'employee', 'session'];

export const daysQueries = (
  office: Office,
): Pick<CoreDefinition<BackOfficeContract>['queries'], 'dayBook' | 'dayBookFile'> => ({
  dayBook: {
    schema: z.object({}),
    kinds: KINDS,
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      if (!site.ok) return site;
      return ok(dayBook(office.reads, site.value, currentDate(office, site.value)));
    },
  },
  dayBookFile: {
    schema: z.object({}),
    kinds: KINDS,
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      if (!site.ok) return site;
      const today = currentDate(office, site.value);
      const book = dayBook(office.reads, site.value, today);
      return ok(dayBookFile(book, site.value.currency, today));
    },
  },
});
