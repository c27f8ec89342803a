import { expect, test } from 'vitest';
import { codeOf, context, diner, good } from '../../testing/fixtures.ts';
import { decideSaveReason } from './save-reason.rule.ts';

const by = context();
const save = (command: Parameters<typeof decideSaveReason>[1], reasons = diner.reasons) =>
  decideSaveReason(reasons, command, by);

test('[TO17] reasons are added, renamed and taken off; the last one of a list stays', () => {
  const [added] = good(save({ use: 'comp', name: 'Birthday' }));
  expect(added).toMatchObject({ kind: 'reason_code', doc: { use: 'comp', name: 'Birthday' } });
  const id = diner.reason('discount');
  expect(good(save({ id, name: 'Team meal' }))).toEqual([
    { kind: 'reason_code', id, doc: { name: 'Team meal' } },
  ]);
  expect(good(save({ id }))).toMatchObject([{ id, deleted: true }]);
  const alone = diner.reasons.filter((row) => row.use !== 'discount' || row.id === id);
  expect(codeOf(save({ id }, alone))).toBe('last_reason');
  expect(codeOf(save({ id: 'rsn_gone' }))).toBe('unknown_reason');
  expect(codeOf(save({ use: 'comp' }))).toBe('field_missing');
  expect(codeOf(save({ use: 'discount', name: 'staff MEAL' }))).toBe('name_taken');
  expect(codeOf(save({ use: 'void', name: 'Staff meal' }))).toBe('ok');
  const none = decideSaveReason(diner.reasons, { id }, context({ permissions: ['sell'] }));
  expect(codeOf(none)).toBe('not_allowed');
});
