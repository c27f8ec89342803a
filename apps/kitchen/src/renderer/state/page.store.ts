import { create } from 'zustand';
import type { Page } from './lay-out.ts';

/** What the board shows of its pages; the foot turns them. */
export type Paging = {
  readonly number: number;
  readonly count: number;
  readonly before: number;
  readonly after: number;
  /** Tickets whose head is on the page. */
  readonly shown: readonly string[];
  /** The page on which each ticket begins. */
  readonly startsOn: Readonly<Record<string, number>>;
};

export const usePaging = create<Paging>()(() => ({
  number: 0,
  count: 1,
  before: 0,
  after: 0,
  shown: [],
  startsOn: {},
}));

const pagingOf = ({ number, count, before, after, startsOn, cells }: Page): Paging => ({
  number,
  count,
  before,
  after,
  startsOn,
  shown: cells.filter((cell) => cell.index === 0).map((cell) => cell.ticket.id),
});

export const tellPaging = (page: Page): void => {
  const next = pagingOf(page);
  if (JSON.stringify(next) !== JSON.stringify(usePaging.getState())) usePaging.setState(next);
};
