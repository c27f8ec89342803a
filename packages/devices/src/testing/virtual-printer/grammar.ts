/** The bytes that wait, of which a command may be the first. */
export type View = { readonly bytes: Uint8Array; readonly from: number; readonly to: number };

export const at = (view: View, offset: number): number | undefined =>
  view.from + offset < view.to ? view.bytes[view.from + offset] : undefined;

export const word = (view: View, offset: number): number | undefined => {
  const low = at(view, offset);
  const high = at(view, offset + 1);
  return low === undefined || high === undefined ? undefined : low + high * 256;
};

export const plus = (value: number | undefined, more: number): number | undefined =>
  value === undefined ? undefined : value + more;

/** Reads over no more than `limit` bytes: a list without its end must not swallow the stream. */
export function untilByte(view: View, offset: number, end: number, limit: number) {
  for (let length = 0; length < limit; length++) {
    const byte = at(view, offset + length);
    if (byte === undefined) return undefined;
    if (byte === end) return length + 1;
  }
  return limit;
}

/** A command at the view's start: its name, the bytes of the name and those of its argument. */
export type Command = { readonly name: string; readonly head: number; readonly length: number };

/**
 * How the commands of one language are told from text: `text` if the first byte begins none,
 * `undefined` while it cannot be known.
 */
export type Grammar = (view: View) => Command | 'text' | undefined;
