/**
 * What one message of a probe says before it is believed. `open`: the probe says that its sensor is missing or
 * broken. `power_on`: a value that the sensor also shows before its first measurement.
 */
export type ProbeSample =
  | {
      readonly kind: 'value';
      readonly probe: string;
      readonly milliC: number;
      readonly powerOn: boolean;
      readonly raw: string;
    }
  | { readonly kind: 'open'; readonly probe: string; readonly raw: string }
  | { readonly kind: 'garbled'; readonly raw: string; readonly cause: string };

/** Name of the probe where a line names none. */
export const onlyProbe = '1';
