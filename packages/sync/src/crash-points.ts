/**
 * Places in a device's database at which a process may die, by name; docs/specs/replication.md, CR1 to CR5.
 * What stands before `.durable` is inside the transaction, `.durable` directly behind it.
 */
export const REPLICA_POINTS = [
  'commit.begun',
  'commit.merged',
  'commit.logged',
  'commit.written',
  'commit.durable',
  'apply.merged',
  'apply.swept',
  'apply.placed',
  'apply.durable',
  'refetch.marked',
  'refetch.durable',
  'migrate.begun',
  'migrate.tables',
  'migrate.kinds',
  'migrate.durable',
  'compact.begun',
  'compact.dropped',
  'compact.forgotten',
  'compact.durable',
] as const;

/** The same of a hub's store, whatever it is made of. `push` is every transaction that writes rows. */
export const HUB_POINTS = [
  'push.begun',
  'push.rows',
  'push.written',
  'push.durable',
  'collect.removed',
  'collect.durable',
] as const;

/** A hub's database while it is brought up to this version. */
export const HUB_MIGRATE_POINTS = ['migrate.begun', 'migrate.tables', 'migrate.durable'] as const;

export type CrashPoint =
  | (typeof REPLICA_POINTS)[number]
  | (typeof HUB_POINTS)[number]
  | (typeof HUB_MIGRATE_POINTS)[number];

/** Told at each point that a process passes. */
export type AtPoint = (point: CrashPoint) => void;

/** What the product passes: nothing happens at any point. */
export const passBy: AtPoint = () => undefined;
