import type { OfficePeople } from '@galley/backoffice/contract';
import { Button, type Column, cx, EmptyState, Notice, Skeleton, Table } from '@galley/ui';
import { IdCard, KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Page } from '../../parts/Page.tsx';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { BadgeSheet } from './BadgeSheet.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { PinSheet } from './PinSheet.tsx';
import type { Person } from './person.ts';
import { Reasons } from './Reasons.tsx';
import { RoleLimits } from './RoleLimits.tsx';

type Opened =
  | { readonly sheet: 'person'; readonly person: Person | undefined }
  | { readonly sheet: 'pin' | 'badge'; readonly person: Person }
  | null;

/** Who works here, what they may do, and their PINs. */
export function PeoplePage() {
  const { value: people, failure } = useAnswer('people', {});
  const mayEdit = useMay('edit_staff');
  const [opened, setOpened] = useState<Opened>(null);
  const add = (
    <Button
      size="small"
      variant="primary"
      icon={<Plus aria-hidden size="1.2em" />}
      onPress={() => setOpened({ sheet: 'person', person: undefined })}
      testId="add-person"
    >
      {words.addPerson}
    </Button>
  );
  return (
    <Page
      testId="page-people"
      title={words.people}
      actions={mayEdit ? add : null}
      failure={failure}
    >
      <div className="scroll-region h-full px-6 pb-10">
        {mayEdit ? null : (
          <div className="pb-3">
            <Notice title={words.readOnly} />
          </div>
        )}
        {people === undefined ? (
          <Skeleton shape="row" count={6} label={words.loading} />
        ) : (
          <div className="flex flex-col gap-8">
            <PeopleTable people={people} mayEdit={mayEdit} onOpen={setOpened} />
            <div className="grid grid-cols-1 gap-x-12 gap-y-8 min-[1100px]:grid-cols-2">
              <RoleLimits roles={people.roles} mayEdit={mayEdit} />
              <Reasons mayEdit={mayEdit} />
            </div>
          </div>
        )}
      </div>
      {opened?.sheet === 'person' && people !== undefined ? (
        <PersonSheet
          key={opened.person?.id ?? 'new'}
          person={opened.person}
          roles={people.roles}
          onClose={() => setOpened(null)}
          onPin={(person) => setOpened({ sheet: 'pin', person })}
        />
      ) : null}
      {opened?.sheet === 'pin' ? (
        <PinSheet key={opened.person.id} person={opened.person} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.sheet === 'badge' ? (
        <BadgeSheet key={opened.person.id} person={opened.person} onClose={() => setOpened(null)} />
      ) : null}
    </Page>
  );
}

type PeopleTableProps = {
  readonly people: OfficePeople;
  readonly mayEdit: boolean;
  readonly onOpen: (opened: Opened) => void;
};

const columnsOf = ({ mayEdit, onOpen }: PeopleTableProps): readonly Column<Person>[] => [
  {
    id: 'name',
    header: words.name,
    cell: ({ name, active }) => (
      <span className={cx('font-semibold', !active && 'text-ink-3')}>{name}</span>
    ),
  },
  { id: 'role', header: words.role, cell: ({ roleName }) => roleName },
  {
    id: 'state',
    header: words.state,
    cell: ({ active }) =>
      active ? words.works : <span className="text-ink-3">{words.hasLeft}</span>,
  },
  {
    id: 'pin',
    header: words.pin,
    cell: (person) => (
      <span className="flex items-center gap-2 whitespace-nowrap">
        <span
          className={cx('w-16 whitespace-nowrap', !person.hasPin && 'font-semibold text-attention')}
        >
          {person.hasPin ? words.pinSet : words.pinMissing}
        </span>
        {mayEdit && person.active ? (
          <Button
            size="small"
            variant="quiet"
            icon={<KeyRound aria-hidden size="1.1em" />}
            onPress={() => onOpen({ sheet: 'pin', person })}
          >
            {words.setPin}
          </Button>
        ) : null}
      </span>
    ),
  },
  {
    id: 'badge',
    header: words.badge,
    cell: (person) => (
      <span className="whitespace-nowrap">
        {mayEdit && person.active ? (
          <Button
            size="small"
            variant="quiet"
            icon={<IdCard aria-hidden size="1.1em" />}
            onPress={() => onOpen({ sheet: 'badge', person })}
            testId="set-badge"
          >
            {person.hasBadge ? words.badgeSet : words.setBadge}
          </Button>
        ) : person.hasBadge ? (
          words.badgeSet
        ) : (
          words.badgeNone
        )}
      </span>
    ),
  },
];

function PeopleTable(props: PeopleTableProps) {
  const { people, mayEdit, onOpen } = props;
  return (
    <Table
      label={words.people}
      columns={columnsOf(props)}
      rows={people.employees}
      rowKey={({ id }) => id}
      onRowPress={mayEdit ? (person) => onOpen({ sheet: 'person', person }) : undefined}
      empty={<EmptyState title={words.noPeople}>{words.noPeopleHelp}</EmptyState>}
    />
  );
}
