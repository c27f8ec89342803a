/**
 * Makes what is slow to make once for each set of words: a formatter of `Intl` takes about a millisecond, and a
 * check of 200 lines asks for four of them a line. What is made must not change with anything else. Of more than
 * `most` kinds all are forgotten and made again: for what there is no end of, as of amounts.
 */
export const keptBy = <Words extends readonly string[], Made>(
  make: (...words: Words) => Made,
  most = Number.POSITIVE_INFINITY,
): ((...words: Words) => Made) => {
  const kept = new Map<string, Made>();
  return (...words) => {
    const key = words.join('\n');
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(...words);
    kept.set(key, made);
    return made;
  };
};
