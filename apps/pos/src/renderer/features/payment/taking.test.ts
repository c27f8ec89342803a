import { describe, expect, it } from 'vitest';
import { cardTaking, cashTaking } from './taking.ts';

describe('what a tender brings', () => {
  it('[RG16] counts no more cash than is due', () => {
    const due = { dueMinor: 850, cashMinor: 850 };
    expect(cashTaking(2000, due)).toEqual({ amountMinor: 850, tenderedMinor: 2000 });
    expect(cashTaking(500, due)).toEqual({ amountMinor: 500, tenderedMinor: 500 });
  });

  it('[RN3] takes all that is due for what coins make of it', () => {
    const due = { dueMinor: 1233, cashMinor: 1235 };
    expect(cashTaking(1235, due)).toEqual({ amountMinor: 1233, tenderedMinor: 1235 });
    expect(cashTaking(1230, due)).toEqual({ amountMinor: 1230, tenderedMinor: 1230 });
    const down = { dueMinor: 1232, cashMinor: 1230 };
    expect(cashTaking(1230, down)).toEqual({ amountMinor: 1232, tenderedMinor: 1230 });
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
