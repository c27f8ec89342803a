import type { PointsAtCheck } from '@galley/pos/contract';
import { Button, NumberField } from '@galley/ui';
import { useState } from 'react';
import { loyaltyWords as words } from '../../app/loyalty-words.ts';
import { useFormat } from '../../state/format.ts';
import { burnPoints, usePointsText } from '../../state/loyalty.ts';

/** The points of the customer of the check, and how many of them it takes. */
export function PointsSection({ points }: { readonly points: PointsAtCheck }) {
  const text = usePointsText(points);
  const { most, here, leastPoints } = points;
  return (
    <section className="flex flex-col gap-2" data-testid="points">
      <h3 className="m-0 flex text-label font-semibold text-ink-2">
        {words.points}
        <span className="ms-auto">{text}</span>
      </h3>
      <p className="m-0 text-label text-ink-2">
        {words.here(here)} · {words.least(leastPoints)}
      </p>
      {most >= leastPoints ? <Use key={most} points={points} /> : null}
    </section>
  );
}

function Use({ points }: { readonly points: PointsAtCheck }) {
  const { most, leastPoints, pointMinor } = points;
  const { money } = useFormat();
  const [wanted, setWanted] = useState(most);
  const amount = money(wanted * pointMinor);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <NumberField
        label={words.howMany}
        value={wanted}
        onChange={setWanted}
        min={leastPoints}
        max={most}
        step={1}
      />
      <Button
        variant="primary"
        onPress={() => void burnPoints(wanted, amount)}
        testId="burn-points"
      >
        {words.use(amount)}
      </Button>
    </div>
  );
}
