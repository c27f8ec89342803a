import { describe, expect, test } from 'vitest';
import { isAllDone, nextLine, nextWork } from './line-work.ts';
import { line, ticket } from './testing.fixture.ts';

describe('a touch on a line', () => {
  test('[KS60] goes from not started over started to done and back', () => {
    expect(nextWork('open')).toBe('started');
    expect(nextWork('started')).toBe('done');
    expect(nextWork('done')).toBe('open');
  });

  test('[KS60] the next line is the first that somebody still makes', () => {
    const lines = [
      line('Voided', { voidedQuantity: 1 }),
      line('Elsewhere', { onTicket: 'tkt_other' }),
      line('Done', { work: 'done' }),
      line('Begun', { work: 'started' }),
      line('Open'),
    ];
    expect(nextLine(ticket('a', { lines }))?.name).toBe('Begun');
    expect(isAllDone(ticket('a', { lines }))).toBe(false);
    expect(isAllDone(ticket('a', { lines: lines.slice(0, 3) }))).toBe(true);
    expect(nextLine(ticket('a', { lines: lines.slice(0, 3) }))).toBeUndefined();
  });

  test('[KS61] a ticket of which nothing is made any more is not done', () => {
    const lines = [line('Voided', { voidedQuantity: 1, work: 'done' })];
    expect(isAllDone(ticket('a', { lines }))).toBe(false);
  });
});
