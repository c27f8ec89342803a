import type { IdSource } from '@galley/base';

/** Who is logged in at which window of this back office. Gone with the process: people log in again. */
export type Sessions = {
  open(employeeId: string): string;
  close(sessionId: string): void;
  employeeOf(sessionId: string): string | undefined;
};

export const createSessions = (ids: IdSource): Sessions => {
  const known = new Map<string, string>();
  return {
    open: (employeeId) => {
      const sessionId = ids('session');
      known.set(sessionId, employeeId);
      return sessionId;
    },
    close: (sessionId) => void known.delete(sessionId),
    employeeOf: (sessionId) => known.get(sessionId),
  };
};
