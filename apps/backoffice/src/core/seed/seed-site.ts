import { type Failure, invariant, ok, type Result } from '@galley/base';
import { demoFacts, replaySiteFacts, type ScopedFacts } from '@galley/domain/demo';
import { hashPinSync } from '@galley/shell/core';
import type { Identity, Replica } from '@galley/sync/replica';
import type { OfficeReads } from '../reads/office-reads.ts';
import type { SeedOptions } from './seed-options.ts';

/** The one command by which a site is filled; its answer in the replica says that it was. */
const SEED_COMMAND = 'seed';

const factsFor = (options: SeedOptions, identity: Identity): ScopedFacts => {
  const { siteId, tenantId, pepper } = identity;
  const port = options.GALLEY_PRINTER_PORT;
  const printer = port === undefined ? {} : { printer: { host: '127.0.0.1', port } };
  if (options.GALLEY_SEED === 'replay')
    return replaySiteFacts({
      siteId,
      tenantId,
      name: options.GALLEY_SEED_NAME,
      currency: options.GALLEY_SEED_CURRENCY,
      timeZone: options.GALLEY_SEED_TIME_ZONE,
      ...printer,
    });
  invariant(pepper !== undefined, 'the hub hands the pepper to back offices');
  const pinVerifier = (employeeId: string, pin: string) => hashPinSync(pepper, employeeId, pin);
  return demoFacts({ siteId, tenantId, pinVerifier, ...printer });
};

type SeedInput = {
  readonly replica: Pick<Replica, 'identity' | 'commit' | 'commandResult'>;
  readonly reads: Pick<OfficeReads, 'site'>;
  readonly options: SeedOptions;
};

/** Fills a site that has no row of its own yet; does nothing for one that has (rule OF16). */
export const seedSite = ({ replica, reads, options }: SeedInput): Result<boolean, Failure> => {
  const identity = replica.identity();
  invariant(identity !== undefined, 'a site is filled by an enrolled device');
  if (reads.site(identity.siteId) !== undefined) return ok(false);
  if (replica.commandResult(SEED_COMMAND) !== undefined) return ok(false);
  const { tenant, site } = factsFor(options, identity);
  const command = { id: SEED_COMMAND, result: null };
  const done = replica.commit({ facts: [...tenant, ...site], command });
  return done.ok ? ok(true) : done;
};
