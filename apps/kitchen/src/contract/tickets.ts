import type { LineWork, RemakeReason } from '@galley/domain';

export type TicketLineView = {
  readonly lineId: string;
  readonly name: string;
  readonly quantity: number;
  readonly voidedQuantity: number;
  readonly modifiers: readonly {
    readonly name: string;
    readonly quantity: number;
    /** How far within another one; absent: 0. */
    readonly depth?: number;
  }[];
  readonly note: string | null;
  /** What its guests must not be served, in words; never shortened. */
  readonly allergies: readonly string[];
  /** The seat that it goes to now; null: none, or several. */
  readonly seat: number | null;
  /** Of lines that a window shows as one: all seats, and the ids of those that stand with it. */
  readonly seats?: readonly { readonly seat: number; readonly quantity: number }[];
  readonly also?: readonly string[];
  /** The table that it goes to, where the ticket's lines go to several. */
  readonly at: string | null;
  /** The voided line that this one is made instead of; absent where it replaces none. */
  readonly insteadOf?: { readonly lineId: string; readonly name: string };
  /** That it is made again, of which line of the check and why; absent: it is made as it was sent. */
  readonly remake?: {
    readonly of: string;
    readonly reason: RemakeReason;
    readonly note: string | null;
  };
  /** Set when an earlier ticket already has this line: it is not made again. */
  readonly onTicket: string | null;
  /** Name of the other station that makes it, because this one made it over or gave it back; null: none does. */
  readonly movedTo: string | null;
  /** How far the station says that it is with it. */
  readonly work: LineWork;
  /** Age of the ticket, seconds, at which it is to be started, so that its course is ready together; 0: at once. */
  readonly startAge: number;
};

export type NoticeView = {
  readonly subjectId: string;
  /**
   * `change`: a line of this ticket that is made instead of a voided one, or an allergy that was withdrawn.
   * `allergy`: one that was noted after the send. `moved`: another station makes it now.
   */
  readonly type: 'void' | 'change' | 'allergy' | 'moved';
  readonly text: string;
  readonly at: number;
  /** What the station had done with the ticket by then; `before_bump`: bumped without having seen it. */
  readonly when: 'open' | 'before_bump' | 'after_bump';
};

/** An allergy over all lines of a ticket that carry it. */
export type TicketAllergyView = {
  readonly text: string;
  /** Names of the lines. */
  readonly names: readonly string[];
  /** Ids that the station has not confirmed; the ticket is not bumped before it has. */
  readonly unconfirmed: readonly string[];
};

export type TicketView = {
  readonly id: string;
  readonly stationKey: string;
  readonly stationName: string;
  /** Seconds from the fire after which the ticket is due and late, as its own station has them. */
  readonly targetSeconds: number;
  readonly lateSeconds: number;
  /** Table or call number and guest as the check has them now; the send's while the check is not here. */
  readonly label: string;
  readonly guestName: string | null;
  /** When it is to be with the guest, UTC ms; null: as soon as possible. */
  readonly promisedAt: number | null;
  readonly orderTypeName: string;
  readonly serverName: string;
  /** Null: of guests who take it along, or have it brought. */
  readonly course: number | null;
  /** As the house calls it; null: it has no name for it. */
  readonly courseName: string | null;
  /** When it is to be started, hub time, ms; of what is held, when it was sent. */
  readonly firedAt: number;
  /** The same; null while it is held. */
  readonly dueAt: number | null;
  readonly bumpedAt: number | null;
  /** When it is expected to be done, by what its station took before, hub time, ms; null: nothing is known. */
  readonly expectedAt: number | null;
  /** A register printed it when no screen of its station showed it in time. */
  readonly onPaper: boolean;
  /** `held`: waits for the fire of its course; nobody makes it. */
  readonly status: 'held' | 'fired' | 'bumped';
  /** Name of the station that made it over to this one; null: it was sent here. */
  readonly movedFrom: string | null;
  /** Names of the closed stations in whose stead its station makes it; empty: it was routed here. */
  readonly inSteadOf: readonly string[];
  readonly recalled: boolean;
  /** Somebody asked to have it before others; it keeps its place. */
  readonly rushed: boolean;
  /** The station has had an earlier round of this course of the check. */
  readonly added: boolean;
  readonly registerName: string;
  readonly lines: readonly TicketLineView[];
  /** Voids and changes that this station has not acknowledged yet, also after a bump. */
  readonly notices: readonly NoticeView[];
  readonly allergies: readonly TicketAllergyView[];
};
