import { beforeEach, describe, expect, test } from 'vitest';
import { freshRegister } from './orders.fixture.ts';

const { chooseSeat, stepCategory, stepLine } = await import('./keyboard.ts');
const { isInHand, superseded } = await import('./orders.ts');
const { useRead } = await import('./read.store.ts');
const { patchUi, useUi } = await import('./ui.store.ts');

const check = {
  ...{ id: 'chk_a', status: 'open', orderTypeKind: 'dine_in', covers: 2, courses: [] as object[] },
  lines: [
    { id: 'main', course: 2 },
    { id: 'soup', course: 1 },
    { id: 'fish', course: 2 },
  ],
};
const show = (change: object = {}) => useRead.setState({ check: { ...check, ...change } as never });
const inHand = () => useUi.getState().lineId;

describe('without touch', () => {
  beforeEach(async () => {
    await freshRegister();
    show();
    patchUi({ checkId: 'chk_a', lineId: null, seat: null });
  });

  test('[RG66] the line in hand goes on and back as lines stand, and stays at either end', () => {
    stepLine(1);
    expect(inHand()).toBe('main');
    stepLine(-1);
    expect(inHand()).toBe('main');
    stepLine(1);
    stepLine(1);
    stepLine(1);
    expect(inHand()).toBe('fish');
    show({ courses: [{ number: 1 }] });
    patchUi({ lineId: null });
    stepLine(1);
    expect(inHand()).toBe('soup');
    patchUi({ lineId: null });
    stepLine(-1);
    expect(inHand()).toBe('fish');
  });

  test('[RG85] a changed line stays in hand until the screen shows what it became', () => {
    patchUi({ lineId: 'soup' });
    superseded('soup', 'soup_more');
    expect(inHand()).toBe('soup_more');
    expect(isInHand('soup', inHand())).toBe(true);
    expect(isInHand('main', inHand())).toBe(false);
    stepLine(1);
    expect(inHand()).toBe('fish');
    expect(isInHand('soup', null)).toBe(false);
  });

  test('[RG66] a seat is rung for only where guests sit at them', () => {
    chooseSeat(2);
    expect(useUi.getState().seat).toBe(2);
    chooseSeat(null);
    expect(useUi.getState().seat).toBeNull();
    show({ orderTypeKind: 'takeaway' });
    chooseSeat(1);
    expect(useUi.getState().seat).toBeNull();
  });

  test('[RG66] categories follow one another round and round', () => {
    const ids = ['fryer', 'grill', 'sides'];
    const categories = ids.map((id) => ({ id }));
    useRead.setState({ menu: { view: { categories } } as never });
    patchUi({ categoryId: 'fryer' });
    stepCategory(-1);
    expect(useUi.getState().categoryId).toBe(ids.at(-1));
    stepCategory(1);
    expect(useUi.getState().categoryId).toBe(ids[0]);
  });
});
