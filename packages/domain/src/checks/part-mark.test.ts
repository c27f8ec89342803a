import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partMark } from './part-mark.ts';

const check = (id: string, part: number | null, deviceId: string, tableId = 'tbl_11') => ({
  ...{ id, part, deviceId, tableId },
});

describe('parts of a party that cut-off registers split', () => {
  test('[MV26] of one number are told apart by a letter, the same in whatever order they are read', () => {
    const ours = [check('chk_1', null, 'dev_a'), check('chk_2', 4, 'dev_a')];
    const all = [...ours, check('chk_3', 4, 'dev_b'), check('chk_4', 5, 'dev_b')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (kin) => {
        expect(all.map((one) => partMark(one, kin))).toEqual(['', '', 'b', '']);
      }),
    );
  });

  test('[MV26] a number that became free again at one register, and a part at another table, have none', () => {
    const again = [check('chk_2', 2, 'dev_a'), check('chk_3', 2, 'dev_a')];
    expect(again.map((one) => partMark(one, again))).toEqual(['', '']);
    const apart = [check('chk_2', 2, 'dev_a'), check('chk_3', 2, 'dev_b', 'tbl_12')];
    expect(apart.map((one) => partMark(one, apart))).toEqual(['', '']);
  });
});
