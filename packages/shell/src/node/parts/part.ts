/** How a process ended: by code or by signal. */
export type PartExit = { readonly code: number | null; readonly signal: string | null };

export type SpawnOptions = {
  /** What it is, for logs and messages: `register`, `hub`. */
  readonly role: string;
  /** Bundled entry file. */
  readonly entry: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Program that runs the entry; this process's own Node if not given. */
  readonly execPath?: string;
  /** Every line that the process writes to stdout or stderr. */
  readonly onOutput?: (line: string) => void;
};

/** A running process that the shell started. */
export type Part = {
  readonly role: string;
  readonly pid: number | undefined;
  /** Messages without effect once the process is gone. */
  send(message: object): void;
  /** Returns the end of listening. */
  onMessage(listener: (message: unknown) => void): () => void;
  /** Called once, also if the process is gone already. */
  onExit(listener: (exit: PartExit) => void): void;
  /** Asks for an orderly end and kills after `graceMs`; resolves when the process is gone. */
  stop(graceMs: number): Promise<void>;
  kill(): void;
};

/** What starts processes and joins them: child_process under Node, utilityProcess under Electron. */
export type PartHost<P extends Part = Part> = {
  spawn(options: SpawnOptions): P;
  /** Gives each of the two one end of a new channel, announced to them under `name`. */
  connect(a: P, b: P, name: string): void;
};
