/** Lets requests that came meanwhile be answered: a reading of SQLite alone never leaves the event loop. */
export const othersFirst = (): Promise<void> => new Promise((go) => void setImmediate(go));

const AT_ONCE = 50;

/** What each of many values comes to, without what comes to nothing; others have their turn in between. */
export const eachInTurn = async <T, R>(
  values: readonly T[],
  look: (value: T) => R | undefined,
): Promise<R[]> => {
  const found: R[] = [];
  for (let from = 0; from < values.length; from += AT_ONCE) {
    if (from > 0) await othersFirst();
    for (const value of values.slice(from, from + AT_ONCE)) {
      const result = look(value);
      if (result !== undefined) found.push(result);
    }
  }
  return found;
};
