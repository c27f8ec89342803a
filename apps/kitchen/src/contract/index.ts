import type { LineWork } from '@galley/domain';
import type { SyncView } from '@galley/sync/protocol';
import type { OutCommands, OutQueries } from './outages.ts';

export type * from './outages.ts';

/** What the kitchen screen may ask of its core. A kitchen screen acts as its station; it needs no PIN. */

/** As a station key: the tickets of all stations on one board. */
export const ALL_STATIONS = '*';

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
  /** The table that it goes to, where the ticket's lines go to several. */
  readonly at: string | null;
  /** The voided line that this one is made instead of; absent where it replaces none. */
  readonly insteadOf?: { readonly lineId: string; readonly name: string };
  /** Set when an earlier ticket already has this line: it is not made again. */
  readonly onTicket: string | null;
  /** How far the station says that it is with it. */
  readonly work: LineWork;
  /** Age of the ticket, seconds, at which it is to be started, so that its course is ready together; 0: at once. */
  readonly startAge: number;
};

export type NoticeView = {
  readonly subjectId: string;
  /**
   * `change`: a line of this ticket that is made instead of a voided one, or an allergy that was withdrawn.
   * `allergy`: one that was noted after the send.
   */
  readonly type: 'void' | 'change' | 'allergy';
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
  /** `held`: waits for the fire of its course; nobody makes it. */
  readonly status: 'held' | 'fired' | 'bumped';
  readonly recalled: boolean;
  /** Somebody asked to have it before others; it keeps its place. */
  readonly rushed: boolean;
  readonly registerName: string;
  readonly lines: readonly TicketLineView[];
  /** Voids and changes that this station has not acknowledged yet, also after a bump. */
  readonly notices: readonly NoticeView[];
  readonly allergies: readonly TicketAllergyView[];
};

export type KitchenBoard = {
  readonly stationKey: string;
  readonly stationName: string;
  readonly targetSeconds: number;
  readonly lateSeconds: number;
  /** In the order in which they were fired. */
  readonly open: readonly TicketView[];
  /** Held, or to be started later: nobody makes them now. Empty where the station does not show them. */
  readonly coming: readonly TicketView[];
  /** When the next of what waits for the clock is to be started, hub time, ms. */
  readonly nextTurnAt: number | null;
  /** Bumped tickets with unacknowledged notices. */
  readonly notices: readonly TicketView[];
  /** Latest bumped first, of this business date, at most 50. */
  readonly bumped: readonly TicketView[];
  /** What is for guests with an allergy stands apart. */
  readonly allDay: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly allergies: readonly string[];
  }[];
};

export type StationView = {
  readonly key: string;
  readonly name: string;
  readonly openTickets: number;
  /** What is sent from now on goes to the one that stands in. */
  readonly closed: boolean;
  /** Who makes its work while it is closed; null: nobody was named. */
  readonly standInName: string | null;
};

export type RegisterFreshness = {
  readonly deviceId: string;
  readonly name: string;
  /** False: nobody is logged in there; a closed register is not a silent one. */
  readonly open: boolean;
  readonly connected: boolean;
  /** Core time, ms. */
  readonly lastHeardAt: number;
};

export type FreshnessView = {
  readonly mode: 'online' | 'site_only' | 'alone';
  readonly caughtUp: boolean;
  /** The office has shut this screen out: nothing reaches it any more. */
  readonly revoked?: true;
  /** Registers of the site with when this screen last heard from each. */
  readonly registers: readonly RegisterFreshness[];
  readonly hubLastHeardAt: number | null;
  readonly pendingCommits: number;
  readonly oldestPendingAt: number | null;
  /** The core's clock at this answer, ms: a window on another machine has a clock of its own. */
  readonly coreNow: number;
  /** Hub time less core time, ms. */
  readonly clockOffsetMs: number;
};

/** Temperatures, and the printers of a station that ask for a hand. */
export type KitchenDevices = {
  readonly probes: readonly {
    readonly probe: string;
    readonly name: string;
    /** What was kept last; null: nothing in the last 24 hours. */
    readonly milliC: number | null;
    readonly quality: 'good' | 'settling' | 'unverified' | null;
    /** When that was measured, hub time, ms. */
    readonly at: number | null;
    /** The machine that speaks for it; null: the one of this screen. */
    readonly hostId: string | null;
    readonly hostName: string;
    /** Why nothing is measured now; null when it works. */
    readonly trouble: string | null;
  }[];
  readonly printers: readonly {
    readonly id: string;
    readonly name: string;
    /** False: it still prints and only announces what comes. */
    readonly stopped: boolean;
    readonly words: string | null;
  }[];
};

export type KitchenContract = {
  commands: OutCommands & {
    /** `at` (ms): event time of a recorded bump; for replayed tickets only. */
    bumpTicket: { input: { ticketId: string; at?: number | undefined }; output: null };
    recallTicket: { input: { ticketId: string }; output: null };
    /** `open` takes back what was said before; lines that another ticket makes are passed over. */
    markLines: {
      input: { ticketId: string; lineIds: readonly string[]; as: LineWork };
      output: null;
    };
    /** `rush` false: no longer. */
    rushTicket: { input: { ticketId: string; rush: boolean }; output: null };
    /** The allergies that the screen showed, once for each station's ticket. */
    confirmAllergies: {
      input: { ticketId: string; allergyIds: readonly string[] };
      output: null;
    };
    /** Of a ticket of `coming`; what is fired already stays so. */
    fireCourse: { input: { ticketId: string }; output: null };
    acknowledge: { input: { ticketId: string; subjectId: string }; output: null };
    /** What stands at the station stays there; new work goes to the one that stands in. */
    closeStation: { input: { stationKey: string; closed: boolean }; output: null };
  };
  queries: OutQueries & {
    stations: { params: Record<string, never>; result: readonly StationView[] };
    /** Null: there is no such station. */
    board: { params: { stationKey: string }; result: KitchenBoard | null };
    /** Tickets bumped on this business date, latest first, whose label, guest, server or items contain the words. At most 200. */
    bumped: { params: { stationKey: string; search: string }; result: readonly TicketView[] };
    devices: { params: { stationKey: string }; result: KitchenDevices };
    freshness: { params: Record<string, never>; result: FreshnessView };
    /** How this device hangs together with the others. Times are core time, ms. Null: it is in no site yet. */
    sync: { params: Record<string, never>; result: SyncView | null };
    site: {
      params: Record<string, never>;
      result: { name: string; locale: string; timeZone: string; businessDate: string } | null;
    };
  };
};
