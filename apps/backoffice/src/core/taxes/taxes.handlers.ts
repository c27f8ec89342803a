import { ok } from '@galley/base';
import {
  countryOf,
  decideSaveTaxes,
  RECEIPT_PROFILES,
  type SiteRow,
  saveTaxesCommand,
} from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract, OfficeTaxRule, OfficeTaxView } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';

const houseOf = ({ reads }: Office, site: SiteRow) => ({
  site,
  rates: [...reads.taxRates(site.id)].sort(
    (a, b) => (a.stage ?? 0) - (b.stage ?? 0) || (a.letter < b.letter ? -1 : 1),
  ),
  rules: reads.menu(site.id).taxRules,
});

export const saveTaxesHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveTaxes'> => ({
  schema: saveTaxesCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const site = requireSite(office, call.session);
        if (!site.ok) return site;
        const facts = decideSaveTaxes(houseOf(office, site.value), input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

/** Behind all kinds of order types: what goes for every other one. */
const LAST = '\uffff';

const codesOf = ({ rates, rules }: ReturnType<typeof houseOf>): OfficeTaxRule[] => {
  const keys = new Map(
    rules.map((rule) => [`${rule.taxCode}\u0000${rule.orderTypeKind ?? LAST}`, rule]),
  );
  return [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { taxCode, orderTypeKind }]) => ({
      taxCode,
      kind: orderTypeKind as OfficeTaxRule['kind'],
      rates: rules
        .filter((rule) => rule.taxCode === taxCode && rule.orderTypeKind === orderTypeKind)
        .map(({ taxRateId }) => rates.findIndex(({ id }) => id === taxRateId))
        .filter((at) => at >= 0)
        .sort((a, b) => a - b),
    }));
};

const taxesView = (office: Office, site: SiteRow): OfficeTaxView => {
  const house = houseOf(office, site);
  const countries = RECEIPT_PROFILES.map(({ country }) => country);
  const usual = countryOf({ locale: site.locale });
  return {
    country: site.country ?? null,
    usualCountry: countries.find((country) => country === usual) ?? null,
    countries,
    taxNumber: site.taxNumber,
    taxRounding: site.taxRounding ?? 'rate',
    cashStepMinor: site.cashStepMinor ?? null,
    receiptPrint: site.receiptPrint ?? 'always',
    rates: house.rates.map(({ id, name, letter, ppm, inclusive, stage }) => ({
      ...{ id, name, letter, ppm },
      inclusive: inclusive === 1,
      stage: stage ?? 0,
    })),
    codes: codesOf(house),
  };
};

type Queries = CoreDefinition<BackOfficeContract>['queries'];

export const taxQueries = (office: Office): Pick<Queries, 'taxes'> => ({
  taxes: {
    schema: z.object({}),
    kinds: ['site', 'tax_rate', 'tax_rule', 'session'],
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(taxesView(office, site.value)) : site;
    },
  },
});
