import { byId, groupBy, type PartyRow, type PartyStepRow } from '../rows.ts';

/** What became of a party, in the order in which one outweighs the other where registers contradict each other. */
export const PARTY_COURSES = ['booked', 'arrived', 'cancelled', 'no_show', 'seated'] as const;
export type PartyCourse = (typeof PARTY_COURSES)[number];

export type PartyNow = {
  readonly party: PartyRow;
  readonly course: PartyCourse;
  /** When it came to that; null: it is booked. */
  readonly since: number | null;
  /** When they came, where somebody said so. */
  readonly arrivedAt: number | null;
  /** Steps that nobody took back, in order of id. */
  readonly steps: readonly PartyStepRow[];
};

/** Their table is kept for them. */
export const isExpected = ({ course }: Pick<PartyNow, 'course'>): boolean =>
  course === 'booked' || course === 'arrived';

const standing = (steps: readonly PartyStepRow[]): PartyStepRow[] => {
  const undone = new Set(steps.flatMap(({ undoes }) => undoes));
  return byId(steps).filter(({ id, type }) => type !== 'undo' && !undone.has(id));
};

const earliest = (steps: readonly PartyStepRow[]): number | null =>
  steps.length === 0 ? null : Math.min(...steps.map(({ at }) => at));

/** A party as its steps leave it, whatever order they came in (rules FL10, FL11). */
export const partyNow = (party: PartyRow, steps: readonly PartyStepRow[]): PartyNow => {
  const stand = standing(steps);
  const course =
    PARTY_COURSES.findLast((one) => stand.some(({ type }) => type === one)) ?? 'booked';
  return {
    party,
    course,
    since: earliest(stand.filter(({ type }) => type === course)),
    arrivedAt: earliest(stand.filter(({ type }) => type === 'arrived')),
    steps: stand,
  };
};

export const partiesNow = (
  parties: readonly PartyRow[],
  steps: readonly PartyStepRow[],
): PartyNow[] => {
  const byParty = groupBy(steps, ({ partyId }) => partyId);
  return byId(parties).map((party) => partyNow(party, byParty.get(party.id) ?? []));
};
