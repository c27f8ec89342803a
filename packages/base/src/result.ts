/** Outcome of something that a caller can act on: failures are values, broken invariants throw. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});

/**
 * The shape of every failure that crosses a boundary.
 * `code` is stable and machine-readable; `message` is a sentence for a person that names the
 * field, the value and the cure; `field` is the path of the offending input, if there is one.
 */
export type Failure<Code extends string = string> = {
  readonly code: Code;
  readonly message: string;
  readonly field?: string;
};

export const failure = <Code extends string>(
  code: Code,
  message: string,
  field?: string,
): Failure<Code> => (field === undefined ? { code, message } : { code, message, field });

/** A broken invariant: a defect in the program, never a user's mistake. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${what}`);
}
