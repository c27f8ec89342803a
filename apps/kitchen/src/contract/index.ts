import type { LineWork, RemakeReason, ServiceLoad, StationSounds } from '@galley/domain';
import type { SyncView } from '@galley/sync/protocol';
import type { ExpoCommands, ExpoQueries } from './expo.ts';
import type { OutCommands, OutQueries } from './outages.ts';
import type { TicketView } from './tickets.ts';

export type * from './expo.ts';
export type * from './outages.ts';
export type * from './tickets.ts';

/** What the kitchen screen may ask of its core. A kitchen screen acts as its station; it needs no PIN. */

/** As a station key: the tickets of all stations on one board. */
export const ALL_STATIONS = '*';

/** Joins keys of stations that one screen shows together. */
export const STATION_JOINT = '+';

/** The stations of a screen; none: all. */
export const stationsOf = (stationKey: string): string[] =>
  stationKey === ALL_STATIONS ? [] : stationKey.split(STATION_JOINT);

/** In the place of a station key: the screen of the expo, who gathers all stations' work. */
export const EXPO = '!expo';

/** Whose tickets a screen may look at: the expo, who gathers them, at those of all stations. */
export const boardKeyOf = (stationKey: string): string =>
  stationKey === EXPO ? ALL_STATIONS : stationKey;

export type KitchenBoard = {
  readonly stationKey: string;
  readonly stationName: string;
  readonly targetSeconds: number;
  readonly lateSeconds: number;
  /** In the order in which they were fired. */
  readonly open: readonly TicketView[];
  /** Held, or to be started later: nobody makes them now. Empty where the station does not show them. */
  readonly coming: readonly TicketView[];
  /** The house serves courses in turn, and the station shows what waits for its turn. */
  readonly inTurn: boolean;
  /** When the next of what waits for the clock is to be started, hub time, ms. */
  readonly nextTurnAt: number | null;
  /** Bumped tickets with unacknowledged notices. */
  readonly notices: readonly TicketView[];
  /** Latest bumped first, of this business date, at most 50. */
  readonly bumped: readonly TicketView[];
  /** What the screen sounds for each station that it shows, by key. */
  readonly sounds: Readonly<Record<string, BoardSounds>>;
  /** What is for guests with an allergy stands apart. */
  readonly allDay: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly allergies: readonly string[];
  }[];
};

export type BoardSounds = {
  /** In quiet hours nothing sounds. */
  readonly quiet: boolean;
  readonly events: StationSounds;
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
  /** The hub of the site that is heard now; left out where that is the central one, or is not known by name. */
  readonly hubName?: string;
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

/** What a screen needs to play a service again. */
export type ReplayView = {
  /** The latest first, with how many tickets there are; at most 60. */
  readonly days: readonly { readonly businessDate: string; readonly tickets: number }[];
  /** Null: these stations had nothing on that date. */
  readonly load: ServiceLoad | null;
};

export type KitchenContract = {
  commands: OutCommands &
    ExpoCommands & {
      /** `at` (ms): event time of a recorded bump; for replayed tickets only. */
      bumpTicket: { input: { ticketId: string; at?: number | undefined }; output: null };
      recallTicket: { input: { ticketId: string }; output: null };
      /** `open` takes back what was said before; lines that another ticket makes are passed over. */
      markLines: {
        input: { ticketId: string; lineIds: readonly string[]; as: LineWork };
        output: null;
      };
      /** The screen has painted the board on which these tickets stand; said again it writes nothing. */
      markPainted: { input: { ticketIds: readonly string[] }; output: null };
      /** What is not done of these lines is made at that station from now on. */
      moveTicket: {
        input: { ticketId: string; lineIds: readonly string[]; stationKey: string };
        output: null;
      };
      /** What was moved off this ticket comes back, as far as nobody has it done. */
      takeBackTicket: { input: { ticketId: string }; output: null };
      /** So many of these lines are made again, for nobody's money. */
      remake: {
        input: {
          ticketId: string;
          lines: readonly { readonly lineId: string; readonly quantity: number }[];
          reason: RemakeReason;
          note: string | null;
        };
        output: { readonly ticketIds: readonly string[] };
      };
      /** What was to be made again is not, as long as nobody has begun. */
      takeBackRemake: { input: { ticketId: string }; output: null };
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
  queries: OutQueries &
    ExpoQueries & {
      stations: { params: Record<string, never>; result: readonly StationView[] };
      /** Null: there is no such station. */
      board: { params: { stationKey: string }; result: KitchenBoard | null };
      /** Tickets bumped on this business date, latest first, whose label, guest, server or items contain the words. At most 200. */
      bumped: { params: { stationKey: string; search: string }; result: readonly TicketView[] };
      replay: { params: { stationKey: string; businessDate: string }; result: ReplayView };
      /** As it stood at that moment, hub time, ms. Null: there is no such station. */
      replayBoard: {
        params: { stationKey: string; businessDate: string; at: number };
        result: KitchenBoard | null;
      };
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
