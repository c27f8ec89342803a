/** Lines for the person who waits, each with the seconds since the start. */
export type Progress = { say(text: string): void; seconds(): string };

export const createProgress = (write: (line: string) => void): Progress => {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  return { say: (text) => write(`${seconds().padStart(5)} s  ${text}\n`), seconds };
};
