import type { SalesState, TakenOffKind, TakenOffSum } from '@galley/domain';

/** The sales of a business date, as the domain counts them, with what a screen needs to name them. */
export type SalesView = Omit<SalesState, 'byCategory'> & {
  readonly businessDate: string;
  readonly currency: string;
  readonly locale: string;
  readonly byCategory: readonly (SalesState['byCategory'][number] & {
    readonly name: string;
    readonly hue: number;
  })[];
};

/** What a person took off checks on a date. */
export type TakenOffView = {
  readonly employeeId: string;
  readonly name: string;
  readonly sums: Readonly<Record<TakenOffKind, TakenOffSum>>;
};
