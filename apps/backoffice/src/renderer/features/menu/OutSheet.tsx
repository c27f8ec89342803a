import type { OfficeAvailability } from '@galley/backoffice/contract';
import type { Outage } from '@galley/domain';
import { Button, EmptyState, List, ListRow, SideSheet, TextField } from '@galley/ui';
import { Ban, Check, Hash, Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { haveBack, markOut, runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';

type OutSheetProps = {
  readonly mayMark: boolean;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
};

/** What is 86'd and counted, and the ingredients of the house. */
export function OutSheet({ mayMark, mayEdit, onClose }: OutSheetProps) {
  const { value } = useAnswer('availability', {});
  return (
    <SideSheet open onClose={onClose} title={words.outTitle} closeLabel={words.close} width="wide">
      {value === undefined ? null : (
        <div className="flex flex-col gap-8" data-testid="outages">
          <Outages outages={value.outages} mayMark={mayMark} />
          <Countdowns countdowns={value.countdowns} mayMark={mayMark} />
          <Ingredients availability={value} mayMark={mayMark} mayEdit={mayEdit} />
        </div>
      )}
    </SideSheet>
  );
}

type OutagesProps = { readonly outages: readonly Outage[]; readonly mayMark: boolean };

function Outages({ outages, mayMark }: OutagesProps) {
  const { time } = useFormat();
  if (outages.length === 0)
    return <EmptyState icon={<Check aria-hidden />} title={words.nothingOut} />;
  const about = ({ since, byName, until, untilDayEnd }: Outage): string =>
    [
      since === null ? '' : words.outSince(time(since)),
      byName,
      untilDayEnd ? words.outTillClose : until === null ? '' : words.outTill(time(until)),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <List label={words.outTitle}>
      {outages.map((outage) => (
        <ListRow
          key={outage.subjectId}
          testId={`outage-${outage.subjectId}`}
          start={<Ban aria-hidden className="shrink-0 text-alarm" />}
          title={<span className="font-semibold">{outage.name}</span>}
          subtitle={about(outage)}
          end={
            <Button size="small" disabled={!mayMark} onPress={() => void haveBack(outage)}>
              {words.haveBack}
            </Button>
          }
        />
      ))}
    </List>
  );
}

type CountdownsProps = Pick<OfficeAvailability, 'countdowns'> & { readonly mayMark: boolean };

function Countdowns({ countdowns, mayMark }: CountdownsProps) {
  if (countdowns.length === 0) return null;
  return (
    <section>
      <h3 className="m-0 pb-2 text-label font-semibold text-ink-2">{words.countdowns}</h3>
      <List label={words.countdowns}>
        {countdowns.map(({ itemId, name, left, portions }) => (
          <ListRow
            key={itemId}
            testId={`countdown-${itemId}`}
            start={<Hash aria-hidden className="shrink-0 text-ink-2" />}
            title={<span className="font-semibold">{name}</span>}
            subtitle={left < 0 ? words.oversold(-left) : words.portionsLeft(left, portions)}
            end={
              <Button
                size="small"
                disabled={!mayMark}
                onPress={() => void haveBack({ subjectKind: 'item', subjectId: itemId, name })}
              >
                {words.stopCounting}
              </Button>
            }
          />
        ))}
      </List>
    </section>
  );
}

type IngredientsProps = Pick<OutSheetProps, 'mayMark' | 'mayEdit'> & {
  readonly availability: OfficeAvailability;
};

function Ingredients({ availability, mayMark, mayEdit }: IngredientsProps) {
  const [name, setName] = useState('');
  const out = new Set(availability.outages.map(({ subjectId }) => subjectId));
  const add = async () => {
    if (name.trim() === '') return;
    const outcome = await runAndTell('saveIngredient', { name: name.trim() });
    if (outcome.ok) setName('');
  };
  return (
    <section className="flex flex-col gap-3">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.ingredients}</h3>
      <List label={words.ingredients}>
        {availability.ingredients.map((one) => (
          <ListRow
            key={one.id}
            testId={`ingredient-${one.id}`}
            title={one.name}
            subtitle={words.usedBy(
              availability.uses.filter((use) => use.ingredientId === one.id).length,
            )}
            struck={out.has(one.id)}
            end={
              out.has(one.id) ? null : (
                <span className="flex gap-2">
                  <Button
                    size="small"
                    disabled={!mayMark}
                    onPress={() =>
                      void markOut({ subjectKind: 'ingredient', subjectId: one.id, name: one.name })
                    }
                  >
                    {words.out}
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    disabled={!mayEdit}
                    onPress={() => void runAndTell('saveIngredient', { id: one.id, removed: true })}
                  >
                    {words.takeOffList}
                  </Button>
                </span>
              )
            }
          />
        ))}
      </List>
      {mayEdit ? (
        <form
          className="flex items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <div className="grow">
            <TextField
              label={words.newIngredient}
              value={name}
              onChange={setName}
              maxLength={60}
              testId="ingredient-name"
            />
          </div>
          <Button icon={<Plus aria-hidden />} onPress={() => void add()} testId="add-ingredient">
            {words.addIngredient}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
