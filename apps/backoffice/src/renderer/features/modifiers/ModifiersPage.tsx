import type { OfficeModifierGroup, OfficeModifiers } from '@galley/backoffice/contract';
import { Button, Pressable, Skeleton } from '@galley/ui';
import { CornerDownRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { GroupSheet } from './GroupSheet.tsx';
import { PreModifierList } from './PreModifierList.tsx';

/** What is open beside the list: a group by its id, a new one, or nothing. */
type Opened = { readonly groupId: string | null } | null;

/** What is asked for with items and with what is chosen, and the words before it. */
export function ModifiersPage() {
  const { value } = useAnswer('modifiers', {});
  const may = useMay('edit_menu');
  const [opened, setOpened] = useState<Opened>(null);
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  return (
    <div className="flex max-w-[64rem] flex-col gap-8" data-testid="modifiers-page">
      <Section title={words.modifierGroups}>
        <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.modifiersIntro}</p>
        <Groups view={value} onOpen={(groupId) => setOpened({ groupId })} />
        {may ? (
          <div className="pt-4">
            <Button
              icon={<Plus aria-hidden />}
              onPress={() => setOpened({ groupId: null })}
              testId="add-group"
            >
              {words.addGroup}
            </Button>
          </div>
        ) : null}
      </Section>
      <PreModifierList key={JSON.stringify(value.preModifiers)} saved={value.preModifiers} />
      {opened === null ? null : (
        <GroupSheet
          key={opened.groupId ?? 'new'}
          view={value}
          groupId={opened.groupId}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

type GroupsProps = {
  readonly view: OfficeModifiers;
  readonly onOpen: (groupId: string) => void;
};

function Groups({ view, onOpen }: GroupsProps) {
  if (view.groups.length === 0) return <p className="m-0 text-label">{words.noGroups}</p>;
  return (
    <ul className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(20rem,1fr))] gap-3 p-0">
      {view.groups.map((group) => (
        <li key={group.id} className="flex">
          <GroupCard group={group} view={view} onPress={() => onOpen(group.id)} />
        </li>
      ))}
    </ul>
  );
}

const ruleOf = ({ min, max, free, modifiers }: OfficeModifierGroup): string =>
  [
    words.groupRule(min, max),
    ...(free > 0 ? [words.fromFree(free)] : []),
    words.choicesInGroup(modifiers.length),
  ].join(' · ');

type CardProps = {
  readonly group: OfficeModifierGroup;
  readonly view: OfficeModifiers;
  readonly onPress: () => void;
};

function GroupCard({ group, view, onPress }: CardProps) {
  const opens = new Set(group.modifiers.flatMap(({ groupIds }) => groupIds));
  const names = view.groups.filter(({ id }) => opens.has(id)).map(({ name }) => name);
  return (
    <Pressable
      onPress={onPress}
      testId={`group-${group.id}`}
      className="flex w-full min-w-0 flex-col gap-1 rounded-control border-control bg-surface p-3 text-start data-pressed:bg-pressed"
    >
      <span className="text-body font-semibold wrap-anywhere">{group.name}</span>
      <span className="text-label text-ink-2">{ruleOf(group)}</span>
      {names.length === 0 ? null : (
        <span className="flex items-start gap-1 text-label text-ink-2 wrap-anywhere">
          <CornerDownRight aria-hidden size="1.1em" className="shrink-0" />
          {names.join(', ')}
        </span>
      )}
      <span className="text-small text-ink-2 wrap-anywhere">
        {group.usedBy.length === 0
          ? words.askedByNobody
          : words.askedBy(group.usedBy.slice(0, 4).join(', '))}
        {group.usedBy.length > 4 ? ' …' : null}
      </span>
    </Pressable>
  );
}
