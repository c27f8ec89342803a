import type { LineTax } from '../checks/line-tax.ts';

/** One way in which the house charges for service: a part of the goods (`ppm`), or `amountMinor` once a party. */
export type ChargeOption = {
  readonly ruleId: string;
  readonly name: string;
  readonly ppm: number | null;
  readonly amountMinor: number | null;
  /** Of parties of so many; 1: of everybody. */
  readonly fromCovers: number;
  /** 1: nobody takes it off alone. */
  readonly mandatory: 0 | 1;
  /** `own`: by the taxes of its terms; `spread`: by those of the goods, in proportion; `none`: untaxed. */
  readonly tax: 'own' | 'spread' | 'none';
  /** Order types under which it is charged, with its taxes there. */
  readonly terms: readonly {
    readonly types: readonly string[];
    readonly taxes: readonly LineTax[];
  }[];
  /** Where it goes in the books; null: with the sales. */
  readonly account: string | null;
};

/** The line is the charge for service, on the terms of the house when the check was begun; at most one option counts. */
export type LineCharge = {
  /** The check that its party came in on: checks that were split off it share what they come to. */
  readonly party: string;
  readonly options: readonly ChargeOption[];
  /** It was taken off. */
  readonly off?: true;
};
