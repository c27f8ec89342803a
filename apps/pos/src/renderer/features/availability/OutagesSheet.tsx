import type { Outage } from '@galley/domain';
import { Button, EmptyState, List, ListRow, SideSheet } from '@galley/ui';
import { Ban, Check } from 'lucide-react';
import { availabilityWords as words } from '../../app/availability-words.ts';
import { words as registerWords } from '../../app/words.ts';
import { useAsOf } from '../../parts/use-lack.ts';
import { haveBack, markOut } from '../../state/availability-acts.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet } from '../../state/ui.store.ts';

/** Everything that is 86'd, and the ingredients that can be. */
export function OutagesSheet() {
  const { outages, ingredients } = useRead(({ availability }) => availability);
  const mayMark = useRead(({ session }) => session?.mayMarkOut === true);
  const asOf = useAsOf();
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={asOf(words.outList)}
      closeLabel={registerWords.close}
    >
      <div className="flex flex-col gap-6" data-testid="outages">
        {outages.length === 0 ? (
          <EmptyState icon={<Check aria-hidden />} title={words.nothingOut}>
            {words.nothingOutHelp}
          </EmptyState>
        ) : (
          <List label={words.outList}>
            {outages.map((outage) => (
              <OutageRow key={outage.subjectId} outage={outage} mayMark={mayMark} />
            ))}
          </List>
        )}
        {ingredients.some(({ out }) => !out) ? <Ingredients mayMark={mayMark} /> : null}
      </div>
    </SideSheet>
  );
}

type RowProps = { readonly outage: Outage; readonly mayMark: boolean };

function OutageRow({ outage, mayMark }: RowProps) {
  const { time, when } = useFormat();
  const { since, until, untilDayEnd, byName } = outage;
  const back = untilDayEnd ? words.backNextDay : until === null ? '' : words.backAt(when(until));
  const said = since === null ? byName : words.sinceBy(time(since), byName);
  return (
    <ListRow
      testId={`outage-${outage.subjectId}`}
      start={<Ban aria-hidden className="shrink-0 text-alarm" />}
      title={
        <span className="inline-block font-semibold first-letter:uppercase">{outage.name}</span>
      }
      subtitle={[said, back].filter((part) => part !== '').join(' · ')}
      end={
        <Button size="small" disabled={!mayMark} onPress={() => void haveBack(outage)}>
          {words.have}
        </Button>
      }
    />
  );
}

function Ingredients({ mayMark }: { readonly mayMark: boolean }) {
  const ingredients = useRead(({ availability }) => availability.ingredients);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.ingredients}</h3>
      <div className="grid grid-cols-2 gap-keys">
        {ingredients
          .filter(({ out }) => !out)
          .map(({ id, name }) => (
            <Button
              key={id}
              disabled={!mayMark}
              testId={`out-${id}`}
              onPress={() =>
                void markOut({ subjectKind: 'ingredient', subjectId: id, name }, 'day_end')
              }
            >
              {words.eightySix(name)}
            </Button>
          ))}
      </div>
    </section>
  );
}
