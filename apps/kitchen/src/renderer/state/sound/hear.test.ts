import type { StationSounds } from '@galley/domain';
import { USUAL_SOUNDS } from '@galley/domain';
import type { KitchenBoard, TicketView } from '@galley/kitchen/contract';
import { describe, expect, test } from 'vitest';
import { board, line, ticket } from '../testing.fixture.ts';
import { type Heard, hear, hushed } from './hear.ts';

const notice = (subjectId: string, type: 'void' | 'change' | 'allergy') =>
  ({ subjectId, type, text: '1 × Chips', at: 1, when: 'open' }) as const;
const SECOND = 1000;

const withSounds = (events: Partial<StationSounds>, quiet = false) => ({
  sounds: { fry: { quiet, events: { ...USUAL_SOUNDS, ...events } } },
});

/** One window that hears board after board. */
const window = () => {
  let heard: Heard | undefined;
  let last: ReturnType<typeof hear> | undefined;
  const take = (next: KitchenBoard, seconds: number) => {
    last = hear(heard, next, { windowNow: seconds * SECOND, hubNow: seconds * SECOND });
    heard = last.heard;
    return last.sound?.event ?? null;
  };
  return {
    take,
    repeating: () => last?.repeating.map(({ key }) => key),
    hush: () => {
      if (last !== undefined) heard = hushed(last.heard, last.repeating);
    },
  };
};

const fresh = (id: string, more: Partial<TicketView> = {}) => ticket(id, more);

describe('what sounds', () => {
  test('[KS16] a new ticket, a void, a rush and an allergy once each; a change and the first board not', () => {
    const { take } = window();
    expect(take(board([fresh('a')]), 1)).toBeNull();
    const two = board([fresh('a'), fresh('b', { notices: [notice('c', 'change')] })]);
    expect([take(two, 2), take(two, 3)]).toEqual(['ticket', null]);
    const voided = board([fresh('a', { notices: [notice('v', 'void')] }), fresh('b')]);
    expect([take(voided, 4), take(voided, 5)]).toEqual(['void', null]);
    const rushed = board([fresh('a', { rushed: true }), fresh('b')]);
    expect([take(rushed, 6), take(two, 7), take(rushed, 8)]).toEqual(['rush', null, 'rush']);
    const both = fresh('a', { notices: [notice('v2', 'void'), notice('g', 'allergy')] });
    expect(take(board([both]), 9)).toBe('allergy');
  });

  test('[KS16] a ticket brought back is no news, a void after its bump is', () => {
    const { take } = window();
    take(board([], { bumped: [ticket('a', { status: 'bumped' })] }), 1);
    expect(take(board([fresh('a')]), 2)).toBeNull();
    expect(take(board([], { notices: [ticket('a', { notices: [notice('v', 'void')] })] }), 3)).toBe(
      'void',
    );
  });

  test('[KS70] a ticket sounds when it is due and when it is late, where its station is set so', () => {
    const sounds = withSounds({
      due: { tone: 'bell', everySeconds: null },
      late: { tone: 'knock', everySeconds: null },
    });
    const { take } = window();
    const one = board([fresh('a')], sounds);
    const heard = [1, 299, 300, 301, 480, 481].map((second) => take(one, second));
    expect(heard).toEqual([null, null, 'due', null, 'late', null]);
  });

  test('[KS70] what repeats sounds until it is seen to, or heard at this screen', () => {
    const sounds = withSounds({ void: { tone: 'fall', everySeconds: 20 } });
    const standing = board([fresh('a', { notices: [notice('v', 'void')] })], sounds);
    const { take, repeating, hush } = window();
    take(board([fresh('a')], sounds), 1);
    expect([10, 20, 30, 31, 50].map((second) => take(standing, second))).toEqual([
      ...['void', null, 'void', null, 'void'],
    ]);
    expect(repeating()).toEqual(['void a v']);
    hush();
    expect(take(standing, 90)).toBeNull();
    expect(repeating()).toEqual([]);
  });

  test('[KS70] a new ticket sounds again until somebody begins it', () => {
    const sounds = withSounds({ ticket: { tone: 'rise', everySeconds: 10 } });
    const { take } = window();
    take(board([], sounds), 1);
    const begun = fresh('a', { lines: [line('Chips', { work: 'started' })] });
    expect([take(board([fresh('a')], sounds), 2), take(board([fresh('a')], sounds), 12)]).toEqual([
      'ticket',
      'ticket',
    ]);
    expect(take(board([begun], sounds), 30)).toBeNull();
  });

  test('[KS71] nothing sounds in quiet hours, and what came then is no news after them', () => {
    const { take } = window();
    const every = { void: { tone: 'fall', everySeconds: 20 } } as const;
    const standing = fresh('a', { notices: [notice('v', 'void')] });
    take(board([], withSounds(every, true)), 1);
    expect(take(board([standing], withSounds(every, true)), 2)).toBeNull();
    expect(take(board([standing], withSounds(every, true)), 40)).toBeNull();
    expect(take(board([standing], withSounds(every)), 41)).toBeNull();
    expect(take(board([standing], withSounds(every)), 62)).toBe('void');
  });
});
