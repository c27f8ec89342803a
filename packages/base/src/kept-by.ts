/**
 * Makes what is slow to make once for each set of words: a formatter of `Intl` takes about a millisecond, and a
 * check of 200 lines asks for four of them a line. What is made must not change with anything else.
 */
export const keptBy = <Words extends readonly string[], Made>(
  make: (...words: Words) => Made,
): ((...words: Words) => Made) => {
  const kept = new Map<string, Made>();
  return (...words) => {
    const key = words.join('\n');
    const made = kept.get(key) ?? make(...words);
    kept.set(key, made);
    return made;
  };
};
