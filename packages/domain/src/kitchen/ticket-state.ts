import type { CourseFireRow, LinePlanRow, LineVoidRow, TicketRow } from '../rows.ts';
import type { TicketLine } from './kitchen.table.ts';
import type { LineWork, StandingMarks } from './standing-marks.ts';
import type {
  AllergyLookup,
  LineAllergy,
  TicketAllergy,
  WithdrawnAllergy,
} from './ticket-allergies.ts';
import type { Shortened } from './ticket-course.ts';
import type { TwiceSent } from './twice-sent.ts';

export type TicketLineState = Omit<TicketLine, 'allergies'> & {
  /** What its guests must not be served, as known now. */
  readonly allergies: readonly LineAllergy[];
  /** What was taken for an allergy of theirs until somebody withdrew it. */
  readonly withdrawn: readonly WithdrawnAllergy[];
  readonly voidedQuantity: number;
  /** The earlier ticket that makes the line; null when this one does. */
  readonly onTicket: string | null;
  /** The ticket that makes it, where this one made it over or gave it back; null: it did neither. */
  readonly movedTo: string | null;
  /** When it is to be started, hub time, ms; null while it is held. */
  readonly startsAt: number | null;
  /** How far the station says that it is with it. */
  readonly work: LineWork;
};

/** A void, a line made instead of a voided one, or an allergy after the send, that the station has not acknowledged. */
export type TicketNotice = {
  /**
   * Id of the void, of the line that replaces one, of the allergy, of its withdrawal, of the ticket that has it now, or
   * of the line that is not made again after all.
   */
  readonly subjectId: string;
  /** `moved`: lines that another station makes, its key in `stationKey`. */
  readonly type: 'void' | 'change' | 'allergy' | 'moved';
  readonly stationKey?: string;
  readonly text: string;
  readonly at: number;
  /** What the station had done when it was voided; `before_bump`: it was bumped with the void unseen. */
  readonly when: NoticeTime;
};

export type NoticeTime = 'open' | 'before_bump' | 'after_bump';

export type TicketState = {
  readonly row: TicketRow;
  /** `held`: to be made when its course is fired. */
  readonly status: 'held' | 'fired' | 'bumped';
  readonly course: number;
  /** The fire that made it due; null: its send, or none yet. */
  readonly fireId: string | null;
  /** When the first of it is to be started, hub time, ms; null while it is held. */
  readonly dueAt: number | null;
  /** Its first line is started a while after its fire, so that its course is ready together. */
  readonly startsLater: boolean;
  /** Key of the station that made it over to this one; null: it was sent here. */
  readonly movedFrom: string | null;
  readonly recalled: boolean;
  /** Somebody asked to have it before others; it keeps its place. */
  readonly rushed: boolean;
  /** When the expo handed it out, hub time, ms; null: not yet. */
  readonly releasedAt: number | null;
  /** Whoever serves has heard of that. */
  readonly taken: boolean;
  readonly lines: readonly TicketLineState[];
  readonly notices: readonly TicketNotice[];
  /** Of the lines that it makes; what is not confirmed holds the bump back. */
  readonly allergies: readonly TicketAllergy[];
  /** Quantity that is still to be made over all lines that this ticket owns. */
  readonly remaining: number;
};

/** What the rows of some checks say, looked up by ticket and line. */
export type TicketLookup = {
  readonly owners: ReadonlyMap<string, string>;
  readonly stationOf: ReadonlyMap<string, string>;
  /** Tickets as far as they are here, in order of their ids. */
  readonly rows: readonly TicketRow[];
  /** The same by id. */
  readonly rowOf: ReadonlyMap<string, TicketRow>;
  readonly voidsByLine: ReadonlyMap<string, LineVoidRow[]>;
  readonly acked: ReadonlySet<string>;
  readonly fires: ReadonlyMap<string, CourseFireRow>;
  readonly plans: ReadonlyMap<string, LinePlanRow>;
  /** What voids took the longest off, by `togetherKey`. */
  readonly shortened: ReadonlyMap<string, Shortened>;
  readonly allergiesOf: AllergyLookup;
  /** Names of what is made instead, by the line that it replaces. */
  readonly replacements: ReadonlyMap<string, string>;
  readonly twice: TwiceSent;
  readonly marks: StandingMarks;
};
