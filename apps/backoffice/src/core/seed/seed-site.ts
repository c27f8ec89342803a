import { err, type Fact, type Failure, failure, invariant, ok, type Result } from '@galley/base';
import { creditIds, POINTS_SUBJECT } from '@galley/domain';
import { demoFacts, fullDemoFacts, replaySiteFacts, type ScopedFacts } from '@galley/domain/demo';
import { hashPinSync } from '@galley/shell/core';
import type { Identity, Replica } from '@galley/sync/replica';
import type { OfficeReads } from '../reads/office-reads.ts';
import type { SeedOptions } from './seed-options.ts';

/** The one command by which a site is filled; its answer in the replica says that it was. */
const SEED_COMMAND = 'seed';

const missing = (name: string): Result<never, Failure> =>
  err(failure('bad_option', `A site for replays needs ${name}. Give it.`, name));

const factsFor = (
  options: SeedOptions,
  identity: Identity,
  now: number | undefined,
): Result<ScopedFacts, Failure> => {
  const { siteId, tenantId, pepper } = identity;
  const port = options.GALLEY_PRINTER_PORT;
  const printer = port === undefined ? {} : { printer: { host: '127.0.0.1', port } };
  invariant(pepper !== undefined, 'the hub hands the pepper to back offices');
  const pinVerifier = (employeeId: string, pin: string) => hashPinSync(pepper, employeeId, pin);
  const made = { siteId, tenantId, pinVerifier, ...printer };
  if (options.GALLEY_SEED === 'demo') {
    if (now === undefined) return ok(demoFacts(made));
    const plain = options.GALLEY_SEED_PLAIN === '1';
    return ok((plain ? demoFacts : fullDemoFacts)({ ...made, now }));
  }
  const { GALLEY_SEED_CURRENCY: currency, GALLEY_SEED_TIME_ZONE: timeZone } = options;
  if (currency === undefined) return missing('GALLEY_SEED_CURRENCY');
  if (timeZone === undefined) return missing('GALLEY_SEED_TIME_ZONE');
  return ok(replaySiteFacts({ ...made, name: options.GALLEY_SEED_NAME, currency, timeZone }));
};

type SeedInput = {
  readonly replica: Pick<Replica, 'identity' | 'commit' | 'commandResult' | 'allowance'>;
  readonly reads: Pick<OfficeReads, 'site'>;
  readonly options: SeedOptions;
  /** UTC ms; with it the demo expects guests and, unless it is plain, is in full service (rule OF67). */
  readonly now?: number;
};

/** The points that the guests of the demo were given, where registers draw them from (rule LY8). */
const pointsFacts = ({ replica }: SeedInput, facts: readonly Fact[]): Fact[] =>
  facts
    .filter(({ kind }) => kind === 'loyalty_correction')
    .map(({ id, doc }) =>
      replica.allowance.credit({
        ...{ subjectKind: POINTS_SUBJECT, subjectId: String(doc['customerId']) },
        ...{ amount: Number(doc['points']), businessDate: String(doc['businessDate']) },
        newId: () => creditIds.corrected(id),
      }),
    );

/** Fills a site that has no row of its own yet; does nothing for one that has (rule OF16). */
export const seedSite = (input: SeedInput): Result<boolean, Failure> => {
  const { replica, reads, options, now } = input;
  const identity = replica.identity();
  invariant(identity !== undefined, 'a site is filled by an enrolled device');
  if (reads.site(identity.siteId) !== undefined) return ok(false);
  if (replica.commandResult(SEED_COMMAND) !== undefined) return ok(false);
  const facts = factsFor(options, identity, now);
  if (!facts.ok) return facts;
  const { tenant, site } = facts.value;
  const command = { id: SEED_COMMAND, result: null };
  const points = pointsFacts(input, tenant);
  const done = replica.commit({ facts: [...tenant, ...site, ...points], command });
  return done.ok ? ok(true) : done;
};
