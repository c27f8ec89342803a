/**
 * A two-way message channel with structured-clone or JSON semantics: an Electron MessagePort, a child
 * process's IPC channel, a WebSocket. Messages arrive in order; after close nothing arrives.
 */
export type Port = {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
};
