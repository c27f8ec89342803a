import { type SaleTime, saleState } from '../availability/sale-hours.ts';
import type { LineRow, RoutingRuleRow, StationRow } from '../rows.ts';

/** What decides on the station of a line. */
export type RouteSubject = Pick<
  LineRow,
  'checkId' | 'itemId' | 'categoryId' | 'modifiers' | 'stationKey'
> & {
  readonly course: number;
  /** The number by which the check is called; left out or null: it has none. */
  readonly callNumber?: string | null;
};

/** The house's rules with what they ask about a send. */
export type Routing = {
  readonly rules: readonly RoutingRuleRow[];
  readonly orderTypeId: string;
  /** IANA name; dayparts are in the site's own time. */
  readonly timeZone: string;
};

/** A send: the rules, and when it is, UTC ms. */
type RoutingNow = Routing & Pick<SaleTime, 'now'>;

export type Route = {
  readonly stationKey: string;
  /** The rule that chose it; null: the item's own station. */
  readonly ruleId: string | null;
  /** The station that would make it if it were not closed; null: the one that does. */
  readonly insteadOf: string | null;
};

/** In the order in which they are asked; free of the order in which they came. */
export const rulesInOrder = <T extends Pick<RoutingRuleRow, 'id' | 'sort'>>(
  rules: readonly T[],
): T[] => [...rules].sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));

const stationsInOrder = (stations: readonly StationRow[]): StationRow[] =>
  [...stations].sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));

const isClosed = ({ closed }: StationRow): boolean => closed === 1;

const meets = (rule: RoutingRuleRow, line: RouteSubject, routing: RoutingNow): boolean =>
  (rule.itemId ?? line.itemId) === line.itemId &&
  (rule.categoryId ?? line.categoryId) === line.categoryId &&
  (rule.orderTypeId ?? routing.orderTypeId) === routing.orderTypeId &&
  (rule.modifierId === null ||
    line.modifiers.some(({ id, off }) => id === rule.modifierId && off !== true)) &&
  saleState(rule.hours, routing).open;

/** FNV-1a, 32 bits: the same number on every device. */
const numberOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  // The low bits of FNV follow those of the last letter: they are mixed with the high ones.
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Checks that are called by numbers take turns; others are spread by their ids. */
const turnOf = ({ checkId, course, callNumber }: RouteSubject): number => {
  const called = /\d+$/u.exec(callNumber ?? '')?.[0];
  return called === undefined ? numberOf(`${checkId}\u0000${course}`) : Number(called) + course;
};

/** All of one course of one check goes to one of them, whichever register sends it. */
const shareOf = <T>(choices: readonly T[], line: RouteSubject): T | undefined =>
  choices[turnOf(line) % choices.length];

/** Follows the stand-ins from a closed station to one that is open; undefined: there is none. */
export const standInOf = (
  closed: StationRow,
  stations: readonly StationRow[],
): StationRow | undefined => {
  const seen = new Set<string>();
  let at: StationRow | undefined = closed;
  while (at !== undefined && isClosed(at) && !seen.has(at.key)) {
    seen.add(at.key);
    const next: string | null = at.standInKey;
    at = stations.find(({ key }) => key === next);
  }
  return at === undefined || isClosed(at) ? undefined : at;
};

type Chosen = { readonly stations: readonly StationRow[]; readonly ruleId: string | null };

/** Stations that are gone count for nothing; a rule that names none that is left is none. */
const chosenBy = (line: RouteSubject, all: readonly StationRow[], routing?: RoutingNow): Chosen => {
  for (const rule of rulesInOrder(routing?.rules ?? [])) {
    const stations = all.filter(({ key }) => rule.stationKeys.includes(key));
    if (routing !== undefined && stations.length > 0 && meets(rule, line, routing))
      return { stations, ruleId: rule.id };
  }
  const own = all.find(({ key }) => key === line.stationKey) ?? all[0];
  return { stations: own === undefined ? [] : [own], ruleId: null };
};

/**
 * The station that makes a line, from now on (rules KR1 to KR5, KT2). Null: it is for no station to make. The same
 * rows give the same station on every device.
 */
export const routeLine = (
  line: RouteSubject,
  stations: readonly StationRow[],
  routing?: RoutingNow,
): Route | null => {
  if (line.stationKey === null) return null;
  const { stations: choices, ruleId } = chosenBy(line, stationsInOrder(stations), routing);
  const wanted = shareOf(choices, line);
  if (wanted === undefined) return { stationKey: line.stationKey, ruleId: null, insteadOf: null };
  if (!isClosed(wanted)) return { stationKey: wanted.key, ruleId, insteadOf: null };
  const open = choices.filter((station) => !isClosed(station));
  const other = shareOf(open, line) ?? standInOf(wanted, stations);
  // Food is never lost: without anybody who stands in, its own station has it, closed or not.
  if (other === undefined) return { stationKey: wanted.key, ruleId, insteadOf: null };
  return { stationKey: other.key, ruleId, insteadOf: wanted.key };
};
