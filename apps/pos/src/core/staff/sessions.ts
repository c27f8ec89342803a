import type { IdSource } from '@galley/base';

/** Who is logged in at which window; gone with the process, like everyone at the till after a power cut. */
export type Sessions = {
  start(employeeId: string): string;
  end(sessionId: string): void;
  employeeOf(sessionId: string | undefined): string | undefined;
  readonly count: () => number;
};

export const createSessions = (ids: IdSource): Sessions => {
  const open = new Map<string, string>();
  return {
    start(employeeId) {
      const sessionId = ids('session');
      open.set(sessionId, employeeId);
      return sessionId;
    },
    end: (sessionId) => void open.delete(sessionId),
    employeeOf: (sessionId) => (sessionId === undefined ? undefined : open.get(sessionId)),
    count: () => open.size,
  };
};
