import type {
  CloseStationCommand,
  RoutingRuleInput,
  SaveRoutingCommand,
  SaveStationCommand,
  StationOutput,
} from '@galley/domain';

/** A rule of routing as the office edits it; see `routing_rule`. */
export type OfficeRoutingRule = RoutingRuleInput;

type Named = { readonly id: string; readonly name: string };

export type OfficeStation = {
  readonly key: string;
  readonly name: string;
  readonly output: StationOutput;
  readonly closed: boolean;
  /** Who makes its work while it is closed; null: nobody. */
  readonly standInKey: string | null;
};

export type OfficeRouting = {
  /** In the order in which they are asked. */
  readonly rules: readonly OfficeRoutingRule[];
  readonly stations: readonly OfficeStation[];
  readonly categories: readonly Named[];
  readonly items: readonly (Named & { readonly categoryId: string })[];
  /** With the name of their group before their own. */
  readonly modifiers: readonly Named[];
  readonly orderTypes: readonly Named[];
};

/** An order to try rules on: day 1 (Monday) to 7, minute of that day. */
export type RoutingTrial = SaveRoutingCommand & {
  readonly lines: readonly { readonly itemId: string; readonly modifierId: string | null }[];
  readonly orderTypeId: string;
  readonly day: number;
  readonly minute: number;
};

/** Where a line of the sample order goes; `stationName` null: nowhere. */
export type RoutingTrialLine = {
  readonly stationName: string | null;
  /** Place of the rule that chose it, from 1; null: the item's own station. */
  readonly rule: number | null;
  /** The closed station in whose stead it is made. */
  readonly insteadOf: string | null;
};

export type RoutingCommands = {
  saveRouting: { input: SaveRoutingCommand; output: null };
  saveStation: { input: SaveStationCommand; output: null };
  closeStation: { input: CloseStationCommand; output: null };
};

export type RoutingQueries = {
  routing: { params: Record<string, never>; result: OfficeRouting };
  tryRouting: { params: RoutingTrial; result: readonly RoutingTrialLine[] };
};
