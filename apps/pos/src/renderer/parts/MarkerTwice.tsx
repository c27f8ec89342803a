import type { CheckView } from '@galley/pos/contract';
import { Notice } from '@galley/ui';
import { listed } from '../app/listed.ts';
import { orderWords } from '../app/order-words.ts';

/** Two guests hold one pager or marker: the wrong one would be called. */
export function MarkerTwice({ check }: { readonly check: CheckView }) {
  const { marker, markerAlso } = check;
  if (marker === null || markerAlso.length === 0) return null;
  const others = listed(markerAlso.map(({ title }) => title));
  return (
    <div data-testid="marker-twice">
      <Notice kind="warn" title={orderWords.markerTwice(marker, others)} />
    </div>
  );
}
