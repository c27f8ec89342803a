import type { Fact, Failure, Result } from '@galley/base';
import { canonicalJson, err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { receiptProfileOf } from '../../receipts/receipt-profile.ts';
import type { SiteRow, TaxRateRow, TaxRuleRow } from '../../rows.ts';
import type { SaveTaxesCommand } from './save-taxes.command.ts';

export type SaveTaxesError =
  | NotAllowed
  | Failure<'same_letter' | 'unknown_rate' | 'rate_missing' | 'receipt_needed' | 'mixed_prices'>;

/** The taxes of the site as they are. */
export type TaxHouse = {
  readonly site: SiteRow;
  readonly rates: readonly TaxRateRow[];
  readonly rules: readonly TaxRuleRow[];
};

const sameLetter = ({ rates }: SaveTaxesCommand): SaveTaxesError | undefined => {
  const letters = rates.map(({ letter }) => letter.toUpperCase());
  const twice = letters.find((letter, at) => letters.indexOf(letter) !== at);
  return twice === undefined
    ? undefined
    : failure('same_letter', `Two rates have the letter ${twice}. Give each its own.`, 'rates');
};

const goneRate = (
  { rates: before }: TaxHouse,
  { rates, codes }: SaveTaxesCommand,
): SaveTaxesError | undefined => {
  const gone = rates.find(({ id }) => id !== undefined && !before.some((row) => row.id === id));
  const beyond = codes.some((code) => code.rates.some((at) => at >= rates.length));
  return gone === undefined && !beyond
    ? undefined
    : failure('unknown_rate', 'A rate of this list is gone. Look at the list again.', 'rates');
};

/** Whatever could be rung before can be rung afterwards. */
const missingRate = (
  { rules }: TaxHouse,
  { codes }: SaveTaxesCommand,
): SaveTaxesError | undefined => {
  const wanted = new Set(rules.map(({ taxCode }) => taxCode));
  const has = (taxCode: string): boolean =>
    codes.some((code) => code.taxCode === taxCode && code.kind === null && code.rates.length > 0);
  const lacking = [...wanted].find((taxCode) => !has(taxCode));
  return lacking === undefined
    ? undefined
    : failure(
        'rate_missing',
        `The tax ${lacking} has no rate, and what it is on could not be rung. Choose one.`,
        'codes',
      );
};

/** One price either contains taxes or they come on top: both on one item could not be explained. */
const mixedPrices = ({ codes, rates }: SaveTaxesCommand): SaveTaxesError | undefined => {
  const mixed = codes.find(
    (code) => new Set(code.rates.map((at) => rates[at]?.inclusive)).size > 1,
  );
  return mixed === undefined
    ? undefined
    : failure(
        'mixed_prices',
        `The tax ${mixed.taxCode} has a rate in the price and one on top. Choose one way for it.`,
        'codes',
      );
};

const receiptProblem = (
  { site }: TaxHouse,
  { receiptPrint, country }: SaveTaxesCommand,
): SaveTaxesError | undefined => {
  const profile = receiptProfileOf({ ...site, country });
  return receiptPrint === 'always' || profile.mayBeAsked
    ? undefined
    : failure(
        'receipt_needed',
        `In ${profile.country} every guest gets a receipt. Choose always.`,
        'receiptPrint',
      );
};

const differing = (
  kind: string,
  id: string,
  before: Readonly<Record<string, unknown>>,
  columns: Readonly<Record<string, unknown>>,
): Fact[] => {
  const changed = Object.entries(columns).filter(
    ([name, value]) =>
      canonicalJson(value as never) !== canonicalJson((before[name] ?? null) as never),
  );
  const fact = changedColumns(kind, id, Object.fromEntries(changed));
  return fact === undefined ? [] : [fact];
};

const siteFacts = ({ site }: TaxHouse, command: SaveTaxesCommand): Fact[] => {
  const { country, taxNumber, taxRounding, cashStepMinor, receiptPrint } = command;
  return differing('site', site.id, site, {
    ...{ country, cashStepMinor },
    taxNumber: taxNumber?.trim() === '' ? null : (taxNumber?.trim() ?? null),
    taxRounding: taxRounding === 'rate' ? null : taxRounding,
    receiptPrint: receiptPrint === 'always' ? null : receiptPrint,
  });
};

type Saved = { readonly ids: readonly string[]; readonly facts: readonly Fact[] };

const rateFacts = (
  house: TaxHouse,
  { rates }: SaveTaxesCommand,
  context: DecisionContext,
): Saved => {
  const saved = rates.map(({ id, inclusive, stage, ...rate }) => {
    const columns = { ...rate, inclusive: inclusive ? 1 : 0, stage: stage === 0 ? null : stage };
    const before = house.rates.find((row) => row.id === id);
    if (before !== undefined)
      return { id: before.id, facts: differing('tax_rate', before.id, before, columns) };
    const fresh = { id: context.ids('taxRate'), siteId: context.siteId, ...columns };
    return { id: fresh.id, facts: [rowFact('tax_rate', fresh)] };
  });
  const kept = new Set(saved.map(({ id }) => id));
  const gone = house.rates.filter(({ id }) => !kept.has(id));
  return {
    ids: saved.map(({ id }) => id),
    facts: [
      ...saved.flatMap(({ facts }) => facts),
      ...gone.map(({ id }): Fact => ({ kind: 'tax_rate', id, doc: {}, deleted: true })),
    ],
  };
};

const ruleFacts = (
  house: TaxHouse,
  { codes }: SaveTaxesCommand,
  rateIds: readonly string[],
  context: DecisionContext,
): Fact[] => {
  const wanted = codes.flatMap(({ taxCode, kind, rates }) =>
    rates.map((at) => ({ taxCode, orderTypeKind: kind, taxRateId: rateIds[at] ?? '' })),
  );
  const same = (row: TaxRuleRow, one: (typeof wanted)[number]): boolean =>
    row.taxCode === one.taxCode &&
    row.orderTypeKind === one.orderTypeKind &&
    row.taxRateId === one.taxRateId;
  const gone = house.rules.filter((row) => !wanted.some((one) => same(row, one)));
  const added = wanted.filter((one) => !house.rules.some((row) => same(row, one)));
  return [
    ...gone.map(({ id }): Fact => ({ kind: 'tax_rule', id, doc: {}, deleted: true })),
    ...added.map((one) =>
      rowFact('tax_rule', { id: context.ids('taxRate'), siteId: context.siteId, ...one }),
    ),
  ];
};

/** How a site taxes and prints from now on (rules TX9, RC2); what was rung stays as it was. Only what differs is written. */
export const decideSaveTaxes = (
  house: TaxHouse,
  command: SaveTaxesCommand,
  context: DecisionContext,
): Result<Fact[], SaveTaxesError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const problem =
    sameLetter(command) ??
    goneRate(house, command) ??
    missingRate(house, command) ??
    mixedPrices(command) ??
    receiptProblem(house, command);
  if (problem !== undefined) return err(problem);
  const rates = rateFacts(house, command, context);
  return ok([
    ...siteFacts(house, command),
    ...rates.facts,
    ...ruleFacts(house, command, rates.ids, context),
  ]);
};
