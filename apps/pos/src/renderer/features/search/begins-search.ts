/** A stroke that types a letter or a digit; not one being composed, nor one that is a command. */
export const beginsSearch = (
  stroke: Pick<KeyboardEvent, 'key' | 'isComposing' | 'repeat'>,
): boolean => !stroke.isComposing && !stroke.repeat && /^[\p{L}\p{N}]$/u.test(stroke.key);
