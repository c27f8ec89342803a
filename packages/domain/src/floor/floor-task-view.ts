import type { FloorTask } from './floor-tasks.ts';
import type { FreeTable } from './free-table.ts';

/** What only a person can put right, with what a screen needs to say it. */
export type FloorTaskView = {
  readonly key: string;
  readonly type: FloorTask['type'];
  /** The table that it is about, and what it is called. */
  readonly tableId: string | null;
  readonly tableLabel: string | null;
  readonly partyId: string | null;
  /** Null: guests without a name. */
  readonly partyName: string | null;
  readonly gone: 'no_show' | 'cancelled' | null;
  /** Since when it is so. UTC ms. */
  readonly since: number;
  /** Of `moved_twice` alone: where the guests were brought to. */
  readonly places: readonly FreeTable[];
  /** Of `kept_twice` alone: the reservations, each with a table that it could have instead. */
  readonly parties: readonly {
    readonly partyId: string;
    /** Null: guests without a name. */
    readonly name: string | null;
    readonly size: number;
    readonly at: number;
    readonly free: FreeTable | null;
  }[];
  readonly checks: readonly {
    readonly checkId: string;
    readonly title: string;
    readonly guestName: string | null;
    readonly covers: number | null;
    readonly serverName: string;
    readonly tableLabel: string | null;
    /** When and where it was opened, of parties that nothing else tells apart; else absent. */
    readonly mark?: string;
    /** Of `two_parties`: a table that they could have instead. */
    readonly free?: FreeTable | null;
  }[];
};

type TaskCheck = FloorTaskView['checks'][number];

/** A check of a task, when it was opened by the site's clock (`hh:mm`), and at which register. */
export type PartyOfTask = {
  readonly check: TaskCheck;
  readonly openedAt: string;
  readonly openedOn: string;
};

const saidOf = ({ check: { guestName, covers, title, serverName } }: PartyOfTask): string =>
  [guestName ?? covers ?? title, serverName].join('\n');

/** Checks of one sentence, those that read alike with when and where they were opened (rule FL41). */
export const tellApart = (opened: readonly PartyOfTask[]): TaskCheck[] => {
  const said = opened.map(saidOf);
  const isAlike = (text: string): boolean => said.filter((other) => other === text).length > 1;
  return opened.map((one, at) =>
    isAlike(said[at] ?? '')
      ? {
          ...one.check,
          mark: [one.openedAt, one.openedOn].filter((text) => text !== '').join(', '),
        }
      : one.check,
  );
};
