import type { CustomerRecord } from '@galley/pos/contract';
import { expect, it } from 'vitest';
import { begun, changesOf } from './customer-draft.ts';

const ada: CustomerRecord = {
  ...{ id: 'cus_1', name: 'Ada', phone: '0123', address: null, notes: 'Window' },
  ...{ allergies: ['milk', 'kiwi'], allergens: ['milk'], words: ['kiwi'] },
  ...{ visits: 0, lastVisits: [] },
};

it('[CU2] what was typed to find somebody is the name or the number of a new one', () => {
  expect(begun(null, 'Ada Q')).toMatchObject({ name: 'Ada Q', phone: '' });
  expect(begun(null, '+44 7700')).toMatchObject({ name: '', phone: '+44 7700' });
});

it('[CU4] only what was changed is sent', () => {
  const draft = begun(ada, '');
  expect(changesOf(draft, ada)).toEqual({ id: 'cus_1' });
  expect(changesOf({ ...draft, notes: ' ', words: 'kiwi, fig ,' }, ada)).toEqual({
    ...{ id: 'cus_1', notes: null, words: ['kiwi', 'fig'] },
  });
  expect(changesOf({ ...draft, name: 'Ben', allergens: [] }, null)).toMatchObject({
    ...{ name: 'Ben', allergens: [], words: ['kiwi'], address: null },
  });
});
