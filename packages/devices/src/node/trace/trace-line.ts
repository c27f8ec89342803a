/** Some bytes one way, with what they mean. `at` is milliseconds since the line was opened. */
export type TraceLine = {
  readonly at: number;
  readonly way: 'sent' | 'heard';
  readonly bytes: readonly number[];
  readonly meaning: string;
};
