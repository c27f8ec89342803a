import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerRow } from '../rows.ts';
import { findable, findCustomers, isSamePhone } from './find-customers.ts';

const row = (id: string, name: string, phone: string | null = null): CustomerRow => ({
  ...{ id, name, phone },
  ...{ address: null, notes: null, taxExemption: null, createdAt: 0 },
});

const ada = row('cus_1', 'Ada Quill', '+44 (0)7700 900123');
const all = [ada, row('cus_2', 'Adèle Ånström', '07700 900124'), row('cus_3', 'Ben Quillon')].map(
  findable,
);
const found = (text: string) => findCustomers(all, text, 10).map(({ id }) => id);

describe('finding a customer', () => {
  test('[CU1] by beginnings of names in any order, whatever their case and accents', () => {
    expect(found('ad')).toEqual(['cus_1', 'cus_2']);
    expect(found('QUILL')).toEqual(['cus_1', 'cus_3']);
    expect(found('qui ad')).toEqual(['cus_1']);
    expect(found('adele an')).toEqual(['cus_2']);
    const others = ['Ødegård', 'Łukasz Đurić', 'Æther Groß', 'Cœur'].map((name, at) =>
      findable(row(`cus_${at}`, name, '')),
    );
    const typed = ['odegard', 'lukasz', 'djuric', 'duric', 'aether', 'gross', 'GROß', 'coeur'];
    const hits = typed.map((text) => findCustomers(others, text, 9).map(({ id }) => id.at(-1)));
    expect(hits).toEqual([['0'], ['1'], [], ['1'], ['2'], ['2'], ['2'], ['3']]);
    expect(found('')).toEqual([]);
    expect(found('uill')).toEqual([]);
  });

  test('[CU1] by digits of the number, best by its end, and not by two', () => {
    expect(found('900123')).toEqual(['cus_1']);
    expect(found('07700 9001').toSorted()).toEqual(['cus_1', 'cus_2']);
    expect(found('+44 7700')).toEqual(['cus_1']);
    expect(found('00')).toEqual([]);
    expect(found('77')).toEqual([]);
  });

  test('[CU1] every beginning of a name, and every run of three digits of a number, finds its customer', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{6,11}$/);
    const names = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(names, digits, fc.nat(8), fc.nat(8), (parts, phone, cut, at) => {
        const one = findable(row('cus_x', parts.join(' '), phone));
        const part = parts[at % parts.length] ?? '';
        const beginning = part.slice(0, (cut % part.length) + 1);
        expect(findCustomers([one], beginning, 5)).toHaveLength(1);
        const start = at % (phone.length - 3);
        const run = phone.slice(start).replace(/^0+/, '');
        if (run.length >= 3) expect(findCustomers([one], run, 5)).toHaveLength(1);
      }),
    );
  });

  test('[CU3] a number with the prefix of any country and any spacing is the same, another is not', () => {
    const national = fc.stringMatching(/^[1-9][0-9]{7,9}$/);
    fc.assert(
      fc.property(national, fc.constantFrom('+44 ', '0044', '+49', '0'), (number, prefix) => {
        const spaced = `${prefix}${number.slice(0, 4)} ${number.slice(4)}`;
        expect(isSamePhone(spaced, `0${number}`)).toBe(true);
        const last = (Number(number.at(-1)) + 1) % 10;
        expect(isSamePhone(spaced, `0${number.slice(0, -1)}${last}`)).toBe(false);
      }),
    );
  });
});
