import { expect, test } from 'vitest';
import { creditIds, projectPoints, spendIds } from './points-ledger.ts';

const move = (id: string, points: number, at = 1) => ({ id, points, at });

test('[LY3] the ledger says what each entry was for, the latest first, and what came from two grants is one', () => {
  const moves = [
    move(creditIds.earned('chk_1'), 40, 1),
    move(`${spendIds.used('adj_1')}:0`, -10, 2),
    move(`${spendIds.used('adj_1')}:1`, -5, 2),
    move(creditIds.back('adj_1'), 15, 3),
    move(`${spendIds.refunded('chk_1', 'ref_1')}:0`, -8, 4),
    move(creditIds.corrected('lyc_1'), 3, 5),
    move(`${spendIds.corrected('lyc_2')}:0`, -1, 6),
  ];
  const { balance, entries } = projectPoints([...moves, ...moves]);
  expect(balance).toBe(34);
  expect(entries.map(({ type, points }) => [type, points])).toEqual([
    ['corrected', -1],
    ['corrected', 3],
    ['taken_back', -8],
    ['given_back', 15],
    ['used', -15],
    ['earned', 40],
  ]);
  expect(projectPoints([move(`${spendIds.used('adj_1')}:0`, -10)]).balance).toBe(0);
});
