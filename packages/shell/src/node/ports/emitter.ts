/** The listening half of a port: messages that come before anybody listens wait, and close comes once. */
export type PortEvents = {
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  deliver(message: unknown): void;
  closed(): void;
  isClosed(): boolean;
};

export const createPortEvents = (): PortEvents => {
  const messageListeners: ((message: unknown) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  let early: unknown[] = [];
  let closed = false;
  return {
    onMessage: (listener) => {
      messageListeners.push(listener);
      const waiting = early;
      early = [];
      for (const message of waiting) listener(message);
    },
    onClose: (listener) => {
      if (closed) listener();
      else closeListeners.push(listener);
    },
    deliver: (message) => {
      if (closed) return;
      if (messageListeners.length === 0) early.push(message);
      for (const listener of messageListeners) listener(message);
    },
    closed: () => {
      if (closed) return;
      closed = true;
      for (const listener of closeListeners.splice(0)) listener();
    },
    isClosed: () => closed,
  };
};
