import type { NoticeView } from '@galley/kitchen/contract';
import { expect, test } from 'vitest';
import { hiddenNotices } from './hidden-notices.ts';
import { board, ticket } from './testing.fixture.ts';

const notice = (subjectId: string, when: NoticeView['when']): NoticeView => ({
  subjectId,
  type: 'void',
  text: '1 × Chips: do not make',
  at: 1,
  when,
});

test('[KS26] the foot says of each void that the page hides where it is or when it came', () => {
  const hidden = hiddenNotices(
    board(
      [
        ticket('shown', { notices: [notice('a', 'open')] }),
        ticket('far', { notices: [notice('b', 'open')] }),
      ],
      {
        notices: [
          ticket('gone', { notices: [notice('c', 'before_bump'), notice('d', 'after_bump')] }),
        ],
      },
    ),
    ['shown'],
  );
  expect(hidden.map((one) => [one.notice.subjectId, one.where])).toEqual([
    ['c', 'before bump, not seen'],
    ['d', 'after bump'],
    ['b', 'on another page'],
  ]);
  expect(hiddenNotices(undefined, [])).toEqual([]);
});
