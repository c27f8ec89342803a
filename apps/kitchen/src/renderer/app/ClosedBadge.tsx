import { Badge } from '@galley/ui';
import { useOwnStation } from '../state/closing.ts';

/** An empty board of a closed station must not pass for calm. */
export function ClosedBadge() {
  const station = useOwnStation();
  if (station?.closed !== true) return null;
  return (
    <Badge tone="attention">{`Closed: new work goes to ${station.standInName ?? 'nobody'}`}</Badge>
  );
}
