import { beforeEach, describe, expect, it } from 'vitest';
import { freshRegister } from './orders.fixture.ts';

const { useRead, withCheck, withMenu } = await import('./read.store.ts');

beforeEach(freshRegister);

describe('answers of the core', () => {
  const check = { id: 'chk_a', lines: [] as readonly object[] } as unknown as Parameters<
    typeof withCheck
  >[1];

  it('[RG11] keep the identity of a check and a menu that did not change', () => {
    const first = withCheck(useRead.getState(), check);
    expect(withCheck(first, structuredClone(check)).check).toBe(first.check);
    const view = structuredClone(first.menu?.view);
    expect(view && withMenu(first, view)).toBe(first);
  });
});
