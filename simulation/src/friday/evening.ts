import type { World } from '../shop/world.ts';
import { EVENING, type FridaySize, minuteOf } from './friday-plan.ts';
import { type Party, partiesOf, type Step } from './parties.ts';

/** After so many refusals in a row guests want the next thing. */
const PATIENCE = 4;
const AGAIN_AFTER = 1;

/** What people in the restaurant know, whatever their registers know. */
export type Evening = {
  readonly size: FridaySize;
  /** Simulated time at which it begins and ends, ms. */
  readonly begins: number;
  readonly ends: number;
  /** Of the full evening, in simulated ms. */
  readonly minute: number;
  /** The party that waits longest for the server of a register, or now and then for anybody's. */
  waitingFor(register: number | undefined): Party | undefined;
  party(number: number): Party | undefined;
  /** They have what they wanted, or never will. */
  served(party: Party): void;
  refused(party: Party): void;
  /** Allergies that somebody wanted to withdraw. */
  readonly withdrawn: Set<string>;
  /** The table that a cut-off register works on with another one; by the register's name. */
  readonly together: Map<string, string>;
};

export const createEvening = (world: World, size: FridaySize): Evening => {
  const begins = EVENING - world.begin;
  const minute = minuteOf(size);
  const servers = world.plan.cast.filter(([kind]) => kind === 'register').length;
  const parties = partiesOf(size, begins, servers, world.random.fork('guests'));
  const waits = ({ todo, readyAt, busy }: Party): boolean =>
    todo.length > 0 && busy === undefined && readyAt <= world.time.now();
  const next = (party: Party, step: Step | undefined): void => {
    party.refused = 0;
    party.readyAt = world.time.now() + (step?.after ?? 0) * minute;
  };
  const served = (party: Party): void => {
    party.todo.shift();
    next(party, party.todo[0]);
  };
  return {
    size,
    begins,
    ends: begins + size.minutes * 60_000,
    minute,
    withdrawn: new Set(),
    together: new Map(),
    waitingFor: (register) =>
      parties
        .filter((party) => waits(party) && (register === undefined || party.home === register))
        .sort((a, b) => a.readyAt - b.readyAt || a.number - b.number)[0],
    party: (number) => parties[number - 1],
    served,
    refused(party) {
      party.refused += 1;
      party.readyAt = world.time.now() + AGAIN_AFTER * minute;
      if (party.refused >= PATIENCE) served(party);
    },
  };
};
