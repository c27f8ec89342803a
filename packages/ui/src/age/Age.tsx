import { useNow } from '../hooks/use-now.ts';
import { formatAge } from './format-age.ts';

export type AgeProps = {
  /** Unix milliseconds, on the clock of this screen. */
  readonly since: number;
  /** Stands still at this time; without it the age runs. */
  readonly until?: number | undefined;
};

function Running({ since }: { readonly since: number }) {
  return <>{formatAge(since, useNow(1000))}</>;
}

export function Age({ since, until }: AgeProps) {
  return (
    <span className="figures" role="timer" aria-live="off">
      <bdi dir="ltr">
        {until === undefined ? <Running since={since} /> : formatAge(since, until)}
      </bdi>
    </span>
  );
}
