/** Loopback only: whoever serves others than this machine is the hub, never Postgres. */
export const host = '127.0.0.1';
export const superuser = 'postgres';
export const database = 'galley';

export type Settings = { readonly port: number; readonly durable: boolean };

/** The file inside the cluster that holds our settings; rewritten at every start. */
export const settingsFile = 'galley.conf';

const shared = {
  wal_level: 'logical',
  full_page_writes: 'on',
  // Room for the site hubs and the sync service; a slot left behind may not fill the disk.
  max_wal_senders: '10',
  max_replication_slots: '10',
  max_slot_wal_keep_size: '1GB',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  // A restaurant's data fits in little memory, and the whole of it shares a small computer.
  shared_buffers: '32MB',
  max_connections: '50',
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  autovacuum_max_workers: '2',
  // Others follow this cluster; it follows none.
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  // The workers of the default method are three more processes without use for so little I/O.
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  // The log is bounded by the hub and must never hold what guests and staff typed.
  logging_collector: 'off',
  log_destination: 'stderr',
  log_checkpoints: 'off',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
} as const;

const safety = (durable: boolean) =>
  durable
    ? { fsync: 'on', synchronous_commit: 'on' }
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The text of the settings file. Equal texts mean that a running Postgres needs no restart. */
export function settingsText(settings: Settings): string {
  const all = {
    listen_addresses: host,
    port: String(settings.port),
    unix_socket_directories: '',
    ...shared,
    ...safety(settings.durable),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'`);
  return `# Written by Galley at every start; changes here are lost.\n${lines.join('\n')}\n`;
}
