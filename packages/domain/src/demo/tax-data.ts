export type DemoRate = {
  readonly key: string;
  readonly name: string;
  readonly letter: string;
  readonly ppm: number;
  readonly inclusive: 0 | 1;
};

export type DemoTaxRule = {
  readonly taxCode: string;
  readonly orderTypeKind: 'dine_in' | 'takeaway' | null;
  readonly rateKeys: readonly string[];
};

export type DemoTaxes = {
  readonly rates: readonly DemoRate[];
  readonly rules: readonly DemoTaxRule[];
};

/**
 * United Kingdom: catering is standard-rated, so is hot takeaway food; cold takeaway food is zero-rated
 * except confectionery, crisps, ice cream and drinks other than milk (HMRC VAT Notice 709/1 on catering,
 * VAT Notice 701/14 on food).
 */
export const UK_TAXES: DemoTaxes = {
  rates: [
    { key: 'standard', name: 'VAT 20%', letter: 'A', ppm: 200_000, inclusive: 1 },
    { key: 'zero', name: 'VAT 0%', letter: 'Z', ppm: 0, inclusive: 1 },
  ],
  rules: [
    { taxCode: 'standard', orderTypeKind: null, rateKeys: ['standard'] },
    { taxCode: 'cold_food', orderTypeKind: null, rateKeys: ['standard'] },
    { taxCode: 'cold_food', orderTypeKind: 'takeaway', rateKeys: ['zero'] },
  ],
};

/**
 * Washington State: retail sales tax on prepared food comes on top of the menu price, a share of the state
 * and one of the place. The rates are an example of two that add up on every line.
 */
export const SEATTLE_TAXES: DemoTaxes = {
  rates: [
    { key: 'state', name: 'WA state tax', letter: 'S', ppm: 65_000, inclusive: 0 },
    { key: 'local', name: 'Seattle local tax', letter: 'L', ppm: 38_500, inclusive: 0 },
  ],
  rules: [
    { taxCode: 'standard', orderTypeKind: null, rateKeys: ['state', 'local'] },
    { taxCode: 'cold_food', orderTypeKind: null, rateKeys: ['state', 'local'] },
  ],
};

/** Recorded sales are replayed at the prices of the file; no tax is worked out of them. */
export const REPLAY_TAXES: DemoTaxes = {
  rates: [{ key: 'zero', name: 'No tax', letter: 'Z', ppm: 0, inclusive: 1 }],
  rules: [{ taxCode: 'imported', orderTypeKind: null, rateKeys: ['zero'] }],
};
