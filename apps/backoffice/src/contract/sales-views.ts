import type { SalesState } from '@galley/domain';

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
