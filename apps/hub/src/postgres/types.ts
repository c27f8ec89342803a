import type { Failure } from '@galley/base';

/** Why the embedded Postgres could not be started; grouped by what the caller must do. */
export type PostgresStartCode =
  /** Choose another port, or end the program that holds it. */
  | 'port_taken'
  /** Choose a folder that can be written, or mend its permissions. */
  | 'folder_not_usable'
  /** Let Postgres' user through the named folder, or choose a folder elsewhere. */
  | 'folder_barred'
  /** Free space, or choose a folder on another disk. */
  | 'disk_full'
  /** Choose another folder, or start the version of Galley that wrote this one. */
  | 'other_version'
  /** Install again, or give the address of a Postgres that is run elsewhere. */
  | 'binaries_missing'
  /** Start as an ordinary user. */
  | 'root_refused'
  /** Stop the other hub first, or choose another folder. */
  | 'in_use'
  /** The caller's signal was aborted; nothing is left running. */
  | 'cancelled'
  /** Postgres itself failed; `detail` holds the end of its log. */
  | 'start_failed';

/** `message` holds the sentence and the cure; `detail` is Postgres' own output, if any. */
export type PostgresStartError = Failure<PostgresStartCode> & { readonly detail?: string };

export type PostgresOptions = {
  /** Folder of the host's own: cluster, password, log. Made when missing; no other files in it. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1. Without it: the last one used if free, else any free one. */
  readonly port?: number;
  /** One line of text an event, for the hub's log. Never holds the password. */
  log(line: string): void;
  /** A few words on what takes time, for a person who waits. */
  onProgress?(text: string): void;
  /** Abort ends the start, leaves nothing running and yields `cancelled`. */
  readonly signal?: AbortSignal;
  /**
   * False gives up all safety against power loss for speed (no fsync at all).
   * Only for data that may be thrown away. Default true.
   */
  readonly durable?: boolean;
};

export type RunningPostgres = {
  /** Superuser on the database `galley`, for migrations. Holds the password: never log it. */
  readonly connectionString: string;
  readonly host: string;
  readonly port: number;
  /** The postmaster's process id. */
  readonly pid: number;
  /** True if a Postgres left over from a dead hub was taken over instead of started. */
  readonly adopted: boolean;
  /** Settles when the postmaster is gone, by `stop` or by itself; `startPostgres` may then be called again. */
  readonly exited: Promise<void>;
  /** Ends Postgres: fast within 3 s, else at once (the next start then recovers). Leaves no process. May be repeated. */
  stop(): Promise<void>;
};
