import { DEVICE_KINDS, type DeviceKind, type KindSpec } from '@galley/base';
import { describe, expect, it } from 'vitest';
import { isOwnId, mayWriteWhole, rightsProblem } from './rights.ts';

const spec = (writers?: KindSpec['writers']): KindSpec => ({
  kind: 'menu_item',
  class: 'setting',
  scope: 'tenant',
  dated: false,
  columns: [],
  ...(writers && { writers }),
});
const by = (kind: DeviceKind) => ({ deviceId: `dev_${kind}`, kind });
const row = (doc: Record<string, number>, id = 'itm_1') => ({ id, doc });

describe('rights by kind of device', () => {
  it('[DR1] who is not named may not write, and is told so in words', () => {
    const house = spec({ backoffice: 'all' });
    expect(rightsProblem(house, by('backoffice'), row({ priceMinor: 1 }))).toBeUndefined();
    expect(rightsProblem(house, by('kitchen'), row({ priceMinor: 1 }))).toBe(
      'a kitchen screen may not write menu_item rows',
    );
    for (const kind of DEVICE_KINDS) {
      expect(rightsProblem(spec(), by(kind), row({ priceMinor: 1 }))).toBeUndefined();
      expect(rightsProblem(spec({}), by(kind), row({ priceMinor: 1 }))).toBeDefined();
    }
  });

  it('[DR2] named columns are all that may be written of other rows; own ids are the device’s to give', () => {
    const some = spec({ register: { columns: ['unavailableSince'], own: true } });
    const register = by('register');
    expect(rightsProblem(some, register, row({ unavailableSince: 1 }))).toBeUndefined();
    expect(rightsProblem(some, register, row({ unavailableSince: 1, priceMinor: 1 }))).toBe(
      'a register may not write priceMinor of menu_item rows',
    );
    const gone = { ...row({}), deleted: true };
    expect(rightsProblem(some, register, gone)).toContain('may not delete menu_item rows');
    expect(rightsProblem(some, register, row({ priceMinor: 1 }, 'dev_register.itm_1'))).toBe(
      undefined,
    );
    expect(rightsProblem(some, register, row({ priceMinor: 1 }, 'dev_registers'))).toBeDefined();
    expect([isOwnId('dev_a', 'dev_a'), isOwnId('dev_a', 'dev_ab.x')]).toEqual([true, false]);
    expect(mayWriteWhole(some, register, 'itm_1')).toBe(false);
    expect(mayWriteWhole(some, register, 'dev_register')).toBe(true);
  });
});
