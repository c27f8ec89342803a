import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { LineTax } from '../checks/checks.table.ts';
import type { TaxRateRow, TaxRuleRow } from '../rows.ts';
import type { TaxRounding } from '../site/site.table.ts';

export type TaxMenu = {
  readonly rates: readonly TaxRateRow[];
  readonly rules: readonly TaxRuleRow[];
  /** How a site rounds tax; absent and null: once per rate. */
  readonly roundingOf?: (siteId: string) => TaxRounding | null;
};

const asLineTax = (rate: TaxRateRow, rounding: TaxRounding | null | undefined): LineTax => ({
  rateId: rate.id,
  name: rate.name,
  letter: rate.letter,
  ppm: rate.ppm,
  inclusive: rate.inclusive === 1 ? 1 : 0,
  ...((rate.stage ?? 0) === 0 ? {} : { stage: rate.stage ?? 0 }),
  ...(rounding === 'line' ? { perLine: true as const } : {}),
});

const byStage = (a: LineTax, b: LineTax): number =>
  (a.stage ?? 0) - (b.stage ?? 0) || (a.rateId < b.rateId ? -1 : 1);

/**
 * The rates of a tax code under an order type: the rules for that type, else the rules for every type.
 * Several rules of one code add up (a state's and a city's rate), or stand on each other by their stages (rule TX1).
 */
export const lineTaxes = (
  menu: TaxMenu,
  siteId: string,
  taxCode: string,
  orderTypeKind: string,
): Result<LineTax[], Failure<'no_tax_rate'>> => {
  const rules = menu.rules.filter((rule) => rule.siteId === siteId && rule.taxCode === taxCode);
  const exact = rules.filter((rule) => rule.orderTypeKind === orderTypeKind);
  const chosen = exact.length > 0 ? exact : rules.filter((rule) => rule.orderTypeKind === null);
  const rateIds = new Set(chosen.map((rule) => rule.taxRateId));
  const rates = menu.rates.filter((rate) => rateIds.has(rate.id) && rate.siteId === siteId);
  if (rates.length === 0 || rates.length < rateIds.size) {
    return err(
      failure(
        'no_tax_rate',
        `This item has no tax rate ${orderTypeKind === 'dine_in' ? 'at a table' : 'to take away'} and cannot be rung. Ask a manager to give its tax a rate.`,
        'taxCode',
      ),
    );
  }
  return ok(rates.map((rate) => asLineTax(rate, menu.roundingOf?.(siteId))).sort(byStage));
};
