import { describe, expect, test } from 'vitest';
import { findNews } from './news.ts';
import { mergeBoard } from './read.store.ts';
import { board, ticket } from './testing.fixture.ts';

const notice = { subjectId: 'v1', type: 'void', text: '1 × Chips: do not make', at: 1 } as const;

describe('news', () => {
  const first = findNews(undefined, board([ticket('a', { notices: [notice] })]));

  test('[KS16] the first board of a station is no news', () => {
    expect(first).toMatchObject({ newTickets: [] });
    const other = findNews(first.known, board([ticket('x')], { stationKey: 'grill' }));
    expect(other.newTickets).toEqual([]);
  });

  test('[KS16] a new ticket is news once', () => {
    const next = board([ticket('a', { notices: [notice] }), ticket('b', { notices: [notice] })]);
    const news = findNews(first.known, next);
    expect(news.newTickets).toEqual(['b']);
    expect(findNews(news.known, next)).toMatchObject({ newTickets: [] });
  });

  test('[KS16] a recall is no news', () => {
    const bumped = ticket('a', { status: 'bumped', notices: [notice] });
    const away = findNews(first.known, board([], { bumped: [bumped] }));
    expect(findNews(away.known, board([ticket('a', { recalled: true })])).newTickets).toEqual([]);
  });
});

describe('identity', () => {
  test('[KS25] tickets that did not change stay the same objects', () => {
    const before = board([ticket('a'), ticket('b')]);
    const after = mergeBoard(before, board([ticket('a'), ticket('b', { recalled: true })]));
    expect(after?.open[0]).toBe(before.open[0]);
    expect(after?.open[1]).not.toBe(before.open[1]);
    expect(mergeBoard(before, board([ticket('a'), ticket('b')]))?.open).toBe(before.open);
    const other = board([ticket('a')], { stationKey: 'grill' });
    expect(mergeBoard(before, other)).toBe(other);
    expect(mergeBoard(before, null)).toBeNull();
  });
});
