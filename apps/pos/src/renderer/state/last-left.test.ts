import type { CheckSummary } from '@galley/pos/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshRegister } from './orders.fixture.ts';

const { lastLeft } = await import('./last-left.ts');
const { beginOrder, parkPlace, takeCheck, unparkPlace, useUi } = await import('./ui.store.ts');

beforeEach(freshRegister);

const openOnes = (...ids: string[]) => ids.map((id) => ({ id, status: 'open' }) as CheckSummary);
const back = (...ids: string[]) => lastLeft(useUi.getState(), openOnes(...ids))?.id;

describe('checks that were left', () => {
  it('[RG82] the last one that is open is offered, then the one before', () => {
    takeCheck('chk_a');
    expect(back('chk_a')).toBeUndefined();
    takeCheck('chk_b');
    beginOrder();
    expect(back('chk_a', 'chk_b')).toBe('chk_b');
    expect(back('chk_a')).toBe('chk_a');
    takeCheck('chk_b');
    beginOrder();
    beginOrder();
    expect(back('chk_a', 'chk_b')).toBe('chk_b');
    expect(back()).toBeUndefined();
  });

  it('[RG82] each person has their own', () => {
    unparkPlace('emp_a', 'ses_a');
    takeCheck('chk_a');
    beginOrder();
    parkPlace();
    unparkPlace('emp_b', 'ses_b');
    expect(back('chk_a')).toBeUndefined();
    parkPlace();
    unparkPlace('emp_a', 'ses_a2');
    expect(back('chk_a')).toBe('chk_a');
  });
});
