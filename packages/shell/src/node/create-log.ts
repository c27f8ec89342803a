import { type Logger, pino } from 'pino';
import { openLogFile } from './log-file.ts';

export type { Logger } from 'pino';

/** Values that must never stand in a log, wherever they occur on the first levels. */
const SECRET_PATHS = ['token', 'pin', 'pepper', '*.token', '*.pin', '*.pepper', 'input.pin'];

/** A JSON log of one part in a bounded file, written line by line so that a crash loses none. */
export const createLog = (part: string, file: string, level: string): Logger => {
  const options = {
    base: { part, pid: process.pid },
    level,
    redact: { paths: SECRET_PATHS, censor: '[hidden]' },
  };
  return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime }, openLogFile(file));
};
