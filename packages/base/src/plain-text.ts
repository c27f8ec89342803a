const steering = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text without the characters that turn the direction of other text (embeddings, overrides, isolates): a name that holds
 * one would show what stands behind it in reverse. Letters that run right to left need none.
 */
export const withoutSteering = (text: string): string => text.replace(steering, '');
