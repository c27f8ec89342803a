/** Makes at the first call, so that what is never asked for costs a start nothing. */
export const atFirst = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
