/**
 * A number as people type it, with a point or a comma, as decimal text with a point; undefined for anything else.
 * Every field for a measured number reads by this, so that no keyboard layout is refused.
 */
export const readTypedDecimal = (text: string): string | undefined => {
  const [, sign = '', whole, part] =
    /^([+\-\u2212]?)(\d{1,9})(?:[.,\u066b](\d{1,9}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const digits = part === undefined ? whole : `${whole}.${part}`;
  return sign === '' || sign === '+' ? digits : `-${digits}`;
};
