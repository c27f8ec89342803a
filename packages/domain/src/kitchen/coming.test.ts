import { describe, expect, test } from 'vitest';
import { projectBoard } from './project-board.ts';
import { projectTickets } from './project-tickets.ts';
import { ticketRow } from './ticket-marks.fixture.ts';

const boardOf = (row: ReturnType<typeof ticketRow>, now: number) =>
  projectBoard(projectTickets({ tickets: [row], voids: [], acks: [] }), 'fry', '', now);

describe('what was just fired', () => {
  const row = ticketRow('a');

  test('[CF4] stands on a screen whose hub time lags, and never among what is coming', () => {
    for (const lag of [0, 500, 10_000]) {
      const { open, coming } = boardOf(row, row.firedAt - lag);
      expect([open.length, coming.length]).toEqual([1, 0]);
    }
  });

  test('[CF9] is coming for as long as the longest of its course goes before it', () => {
    const short = ticketRow('a', {
      longestSeconds: 600,
      lines: row.lines.map((line) => ({ ...line, prepSeconds: 240 })),
    });
    expect(boardOf(short, row.firedAt + 359_000).coming.length).toBe(1);
    expect(boardOf(short, row.firedAt + 360_000).open.length).toBe(1);
  });
});
