import { ok } from '@galley/base';
import {
  decideSaveExchangeRate,
  type ExchangeRateRow,
  type SiteRow,
  saveExchangeRateCommand,
} from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type {
  BackOfficeContract,
  OfficeCurrencies,
  OfficeExchangeRate,
} from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';
import { currentDate } from '../reads/business-day.ts';

export const saveExchangeRateHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveExchangeRate'> => ({
  schema: saveExchangeRateCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const site = requireSite(office, call.session);
        if (!site.ok) return site;
        const facts = decideSaveExchangeRate(site.value.currency, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

const standingOf = (
  row: ExchangeRateRow,
  rows: readonly ExchangeRateRow[],
  today: string,
): OfficeExchangeRate['standing'] => {
  if (row.validFrom > today) return 'later';
  const newer = ({ currency, validFrom }: ExchangeRateRow): boolean =>
    currency === row.currency && validFrom > row.validFrom && validFrom <= today;
  return rows.some(newer) ? 'past' : 'now';
};

const currenciesView = (office: Office, site: SiteRow): OfficeCurrencies => {
  const today = currentDate(office, site);
  const rows = [...office.reads.exchangeRates()].sort((a, b) =>
    a.currency === b.currency
      ? b.validFrom.localeCompare(a.validFrom)
      : a.currency.localeCompare(b.currency),
  );
  const rates = rows.map((row) => {
    const { id: _, ...rate } = row;
    return { ...rate, standing: standingOf(row, rows, today) };
  });
  return { currency: site.currency, today, rates };
};

type Queries = CoreDefinition<BackOfficeContract>['queries'];

export const currencyQueries = (office: Office): Pick<Queries, 'currencies'> => ({
  currencies: {
    schema: z.object({}),
    kinds: ['site', 'exchange_rate', 'day_session', 'session'],
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(currenciesView(office, site.value)) : site;
    },
  },
});
