/** What the kitchen screen may ask of its core. A kitchen screen acts as its station; it needs no PIN. */
export type TicketView = {
  readonly id: string;
  readonly stationKey: string;
  readonly label: string;
  readonly guestName: string | null;
  readonly orderTypeName: string;
  readonly serverName: string;
  readonly course: number;
  readonly firedAt: number;
  readonly bumpedAt: number | null;
  readonly status: 'fired' | 'bumped';
  readonly recalled: boolean;
  readonly registerName: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly name: string;
    readonly quantity: number;
    readonly voidedQuantity: number;
    readonly modifiers: readonly { readonly name: string; readonly quantity: number }[];
    readonly note: string | null;
    readonly seat: number | null;
    /** Set when an earlier ticket already has this line: it is not made again. */
    readonly onTicket: string | null;
  }[];
  /** Voids and changes that this station has not acknowledged yet, also after a bump. */
  readonly notices: readonly {
    readonly subjectId: string;
    readonly type: 'void';
    readonly text: string;
    readonly at: number;
  }[];
};

export type KitchenBoard = {
  readonly stationKey: string;
  readonly stationName: string;
  readonly targetSeconds: number;
  readonly lateSeconds: number;
  /** In the order in which they were fired. */
  readonly open: readonly TicketView[];
  /** Bumped tickets with unacknowledged notices. */
  readonly notices: readonly TicketView[];
  /** Latest bumped first, of this business date, at most 50. */
  readonly bumped: readonly TicketView[];
  readonly allDay: readonly { readonly name: string; readonly quantity: number }[];
};

export type StationView = {
  readonly key: string;
  readonly name: string;
  readonly openTickets: number;
};

export type FreshnessView = {
  readonly mode: 'online' | 'site_only' | 'alone';
  readonly caughtUp: boolean;
  /** Registers of the site with when this screen last heard from each (local-clock ms). */
  readonly registers: readonly {
    readonly deviceId: string;
    readonly name: string;
    readonly open: boolean;
    readonly connected: boolean;
    readonly lastHeardAt: number;
  }[];
  readonly hubLastHeardAt: number | null;
  readonly pendingCommits: number;
  readonly oldestPendingAt: number | null;
};

export type KitchenContract = {
  commands: {
    bumpTicket: { input: { ticketId: string }; output: null };
    recallTicket: { input: { ticketId: string }; output: null };
    acknowledge: { input: { ticketId: string; subjectId: string }; output: null };
  };
  queries: {
    stations: { params: Record<string, never>; result: readonly StationView[] };
    board: { params: { stationKey: string }; result: KitchenBoard | null };
    freshness: { params: Record<string, never>; result: FreshnessView };
    site: {
      params: Record<string, never>;
      result: { name: string; locale: string; timeZone: string; businessDate: string } | null;
    };
  };
};
