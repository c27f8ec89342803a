/** The tax of a line as it stood when the line was rung. */
export type LineTax = {
  readonly rateId: string;
  readonly name: string;
  readonly letter: string;
  readonly ppm: number;
  readonly inclusive: 0 | 1;
  /** Taxes of lower stages are part of what it is worked out on; absent: 0. */
  readonly stage?: number;
  /** It is rounded for this line, not on the sum of its rate. */
  readonly perLine?: true;
};
