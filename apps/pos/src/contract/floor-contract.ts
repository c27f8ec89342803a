import type {
  AssignTablesCommand,
  CleanTableCommand,
  FloorTaskView,
  JoinTablesCommand,
  LeaveTableCommand,
  PartyCourse,
  SavePartyCommand,
  SeatPartyCommand,
  SettleFloorCommand,
  StepPartyCommand,
  TableState,
} from '@galley/domain';

/** How it stands at a table now; see the place itself in `TableView`. */
export type TableLife = {
  readonly state: TableState;
  /** The latest course that was fired after the first; null: none was. */
  readonly course: number | null;
  readonly courseName: string | null;
  readonly covers: number | null;
  /** Since when its guests sit, or it is dirty. UTC ms. */
  readonly since: number | null;
  /** Who looks after the guests, else whose section it is. */
  readonly serverId: string | null;
  readonly serverName: string | null;
  readonly sectionOf: string | null;
  /** The other tables of its party, by id. */
  readonly joined: readonly string[];
  /** Something is rung on its checks. */
  readonly rung: boolean;
  /** Who comes here next; who that is, is told by `parties`. */
  readonly next: { readonly partyId: string; readonly at: number } | null;
};

/** Guests who are expected or wait. */
export type PartyView = {
  readonly id: string;
  /** Null: guests without a name. */
  readonly name: string | null;
  readonly phone: string | null;
  readonly customerId: string | null;
  readonly size: number;
  readonly at: number;
  readonly walkIn: boolean;
  readonly quotedMinutes: number | null;
  /** From coming to being seated, or until now; null: nobody said that they came. */
  readonly arrivedAt: number | null;
  readonly tableId: string | null;
  readonly tableLabel: string | null;
  /** Another reservation that the table is kept for around that time, which nobody said is wanted. */
  readonly keptWith: { readonly name: string | null; readonly at: number } | null;
  readonly note: string | null;
  readonly course: PartyCourse;
  /** When it came to that. */
  readonly since: number | null;
  /** Where they sit. */
  readonly seatedAt: string | null;
  /** In words; of a customer. */
  readonly allergies: readonly string[];
};

export type FloorPeople = {
  /** The business date whose reservations these are, and the present one. */
  readonly day: string;
  readonly today: string;
  /** Reservations of the day and, of the present one, guests who wait; first come first. */
  readonly parties: readonly PartyView[];
  /** Begin of the present minute at the site, as YYYY-MM-DDTHH:mm. */
  readonly wall: string;
};

export type FloorCommands = {
  /** Guests sit down: opens their check, on which nothing is rung yet. */
  seatParty: { input: SeatPartyCommand; output: { checkId: string } };
  /** Guests left before anything was rung, or they did not. */
  leaveTable: { input: LeaveTableCommand; output: null };
  cleanTable: { input: CleanTableCommand; output: null };
  joinTables: { input: JoinTablesCommand; output: null };
  assignTables: { input: AssignTablesCommand; output: null };
  /** `customerName`: whose number it is. */
  saveParty: { input: SavePartyCommand; output: { partyId: string; customerName: string | null } };
  stepParty: { input: StepPartyCommand; output: null };
  settleFloor: { input: SettleFloorCommand; output: null };
};

export type FloorQueries = {
  /** Personal data: for who is logged in. */
  parties: { params: { day?: string }; result: FloorPeople };
  floorTasks: { params: Record<string, never>; result: readonly FloorTaskView[] };
};
