import type { ExchangeRate, ExemptCheckCommand, TaxExemption } from '@galley/domain';

/** Tax of a whole check, and cash as coins can make it; see the rules in docs/specs/money.md. */
export type TaxCommands = {
  /** The amounts say what the check came to before, and comes to now; minor units. */
  exemptCheck: { input: ExemptCheckCommand; output: { beforeMinor: number; afterMinor: number } };
};

export type TaxView = {
  /** Its guests pay no tax, by what they showed; null: they do. */
  readonly taxExemption: TaxExemption | null;
  /** What is due in cash: rounded to the smallest coin. */
  readonly cashDueMinor: number;
  /** The smallest coin of the house. */
  readonly cashStepMinor: number;
  /** Currencies that are taken today; `dueMinor`: the least that pays all, in minor units of the currency. */
  readonly foreign: readonly (ExchangeRate & { readonly dueMinor: number })[];
};
