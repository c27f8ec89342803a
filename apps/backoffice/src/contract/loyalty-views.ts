import type { CorrectPointsCommand, PointsEntryType, SaveProgrammeCommand } from '@galley/domain';

/** The loyalty programme of the house. */
export type OfficeProgramme = SaveProgrammeCommand;

/** Something that was put in (above 0) or taken of the points of a customer. */
export type OfficePointsEntry = {
  readonly type: PointsEntryType;
  /** UTC ms. */
  readonly at: number;
  readonly points: number;
  /** Of a correction: why, and by whom. */
  readonly reason: string | null;
  readonly byName: string | null;
};

export type OfficePoints = {
  readonly balance: number;
  /** The latest first, at most 50. */
  readonly entries: readonly OfficePointsEntry[];
};

export type LoyaltyCommands = {
  saveProgramme: { input: SaveProgrammeCommand; output: null };
  /** Taking points off asks the central hub; what registers hold cannot be taken at that moment. */
  correctPoints: { input: CorrectPointsCommand; output: null };
};

export type LoyaltyQueries = {
  programme: { params: Record<string, never>; result: OfficeProgramme };
  points: { params: { customerId: string }; result: OfficePoints };
};
