import { describe, expect, it } from 'vitest';
import { cardTaking, cashTaking } from './taking.ts';

describe('what a tender brings', () => {
  it('[RG16] counts no more cash than is due', () => {
    expect(cashTaking(2000, 850)).toEqual({ amountMinor: 850, tenderedMinor: 2000 });
    expect(cashTaking(500, 850)).toEqual({ amountMinor: 500, tenderedMinor: 500 });
  });

  it('[RG16] charges a card what counts, with the reference if there is one', () => {
    expect(cardTaking(850, ' 8841 ')).toEqual({
      amountMinor: 850,
      tenderedMinor: 850,
      reference: '8841',
    });
    expect(cardTaking(850, '  ')).toEqual({ amountMinor: 850, tenderedMinor: 850 });
  });
});
