import { create } from 'zustand';

/** What the board shows of its pages; the foot turns them. */
export type Paging = {
  readonly number: number;
  readonly count: number;
  readonly before: number;
  readonly after: number;
};

export const usePaging = create<Paging>()(() => ({ number: 0, count: 1, before: 0, after: 0 }));

export const tellPaging = ({ number, count, before, after }: Paging): void => {
  const known = usePaging.getState();
  const same =
    known.number === number &&
    known.count === count &&
    known.before === before &&
    known.after === after;
  if (!same) usePaging.setState({ number, count, before, after });
};
