const steering = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text without the characters that turn the direction of other text (embeddings, overrides, isolates): a name that holds
 * one would show what stands behind it in reverse. Letters that run right to left need none.
 */
export const withoutSteering = (text: string): string => text.replace(steering, '');

const visible = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\u2800]/u;

/** Text without steering characters; empty where nothing of it can be seen, such as zero width spaces alone. */
export const readableText = (text: string): string => {
  const plain = withoutSteering(text);
  return visible.test(plain) ? plain : '';
};
