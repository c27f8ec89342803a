import type { UntilChoice } from '@galley/domain';
import { Button, Notice, QuantityStepper, SideSheet } from '@galley/ui';
import { useState } from 'react';
import { availabilityWords as words } from '../../app/availability-words.ts';
import { words as registerWords } from '../../app/words.ts';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { useAsOf } from '../../parts/use-lack.ts';
import { lackOf } from '../../state/availability.ts';
import { countDown, haveBack, markOut } from '../../state/availability-acts.ts';
import { type SiteFormat, useFormat } from '../../state/format.ts';
import { addItem } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet, type Subject } from '../../state/ui.store.ts';
import { FavouriteSwitches } from './FavouriteSwitches.tsx';

/** What can be said of an item, modifier or ingredient: it is out, counted, or back. */
export function AvailabilitySheet({ subject }: { readonly subject: Subject }) {
  const outage = useRead(({ availability }) =>
    availability.outages.find(({ subjectId }) => subjectId === subject.subjectId),
  );
  const lack = useRead((models) => lackOf(models, subject.subjectId));
  const format = useFormat();
  const asOf = useAsOf();
  const out = outage !== undefined || (lack?.why === 'out' && lack.until === null);
  const mayMark = useRead(({ session }) => session?.mayMarkOut === true);
  const countable = mayMark && subject.subjectKind === 'item' && !out;
  return (
    <SideSheet
      open
      width="narrow"
      onClose={closeSheet}
      title={subject.name}
      closeLabel={registerWords.close}
    >
      <div className="flex flex-col gap-6" data-testid="availability">
        {lack === undefined ? null : (
          <Notice title={asOf(words.lackLong(subject.name, lack, format.when))}>
            {outage?.since ? words.sinceBy(format.time(outage.since), outage.byName) : null}
          </Notice>
        )}
        {mayMark ? null : <Notice title={words.mayNot} />}
        {!mayMark ? null : out ? (
          <Back subject={subject} />
        ) : (
          <Out subject={subject} format={format} />
        )}
        {countable ? <Portions subject={subject} /> : null}
        {mayMark &&
        lack !== undefined &&
        lack.why !== 'choices' &&
        subject.subjectKind === 'item' ? (
          <SellAnyway itemId={subject.subjectId} />
        ) : null}
        {subject.subjectKind === 'item' ? <FavouriteSwitches itemId={subject.subjectId} /> : null}
      </div>
    </SideSheet>
  );
}

const done = (act: Promise<void>): void => {
  closeSheet();
  void act;
};

function Back({ subject }: { readonly subject: Subject }) {
  return (
    <Button
      variant="primary"
      fullWidth
      onPress={() => done(haveBack(subject))}
      testId="mark-available"
    >
      {words.have}
    </Button>
  );
}

const MINUTES = [30, 60, 120] as const;
const MINUTE_MS = 60_000;

/** To the next five minutes, as people say it. */
const momentIn = (minutes: number, now: number): number =>
  Math.ceil((now + minutes * MINUTE_MS) / (5 * MINUTE_MS)) * 5 * MINUTE_MS;

function Out({ subject, format }: { readonly subject: Subject; readonly format: SiteFormat }) {
  const [chosen, setChosen] = useState<string>('back');
  const [now] = useState(() => Date.now());
  const moments = MINUTES.map((minutes) => momentIn(minutes, now));
  const options = [
    { id: 'back', name: words.untilBack },
    { id: 'day_end', name: words.untilDayEnd },
    ...moments.map((at) => ({ id: String(at), name: words.untilTime(format.time(at)) })),
  ];
  const until: UntilChoice =
    chosen === 'back' || chosen === 'day_end' ? chosen : Number.parseInt(chosen, 10);
  return (
    <div className="flex flex-col gap-3">
      <ChoiceList label={words.until} options={options} chosen={chosen} onChoose={setChosen} />
      <Button
        variant="danger"
        fullWidth
        onPress={() => done(markOut(subject, until))}
        testId="mark-unavailable"
      >
        {words.eightySix(subject.name)}
      </Button>
    </div>
  );
}

function Portions({ subject }: { readonly subject: Subject }) {
  const countdown = useRead(({ countdowns }) => countdowns[subject.subjectId]);
  const [portions, setPortions] = useState(Math.max(1, countdown?.left ?? 10));
  return (
    <div className="flex flex-col gap-3">
      <p className="m-0 text-label font-semibold text-ink-2">
        {words.portions}
        {countdown === undefined
          ? null
          : ` · ${words.counting(countdown.left, countdown.portions)}`}
      </p>
      <div className="flex items-center gap-3">
        <QuantityStepper
          label={words.portions}
          value={portions}
          onChange={setPortions}
          lessLabel={registerWords.fewer(subject.name)}
          moreLabel={registerWords.more(subject.name)}
        />
        <div className="grow">
          <Button
            fullWidth
            onPress={() => done(countDown(subject.subjectId, subject.name, portions))}
            testId="set-portions"
          >
            {words.countDown(portions)}
          </Button>
        </div>
      </div>
      {countdown === undefined ? null : (
        <Button variant="quiet" fullWidth onPress={() => done(haveBack(subject))}>
          {words.stopCounting}
        </Button>
      )}
    </div>
  );
}

/** For what lies there all the same: the one that was put by, the last portion of another register. */
function SellAnyway({ itemId }: { readonly itemId: string }) {
  const plain = useRead(
    ({ menu }) => (menu?.items.get(itemId)?.modifierGroupIds.length ?? 0) === 0,
  );
  if (!plain) return null;
  return (
    <Button
      variant="quiet"
      fullWidth
      onPress={() => done(addItem({ itemId, quantity: 1, modifiers: [], beyond: true }))}
      testId="sell-beyond"
    >
      {words.sellAnyway}
    </Button>
  );
}
