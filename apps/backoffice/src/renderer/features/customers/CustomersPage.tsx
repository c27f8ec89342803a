import type { OfficeCustomer } from '@galley/backoffice/contract';
import { Button, type Column, EmptyState, Notice, SearchField, Skeleton, Table } from '@galley/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Page } from '../../parts/Page.tsx';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { CustomerSheet } from './CustomerSheet.tsx';

type Opened = { readonly customer: OfficeCustomer | undefined } | null;

/** The customers of the house: found, changed, erased. */
export function CustomersPage() {
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<Opened>(null);
  const typed = text.trim();
  const { value: answer, failure } = useAnswer('customers', typed === '' ? {} : { text: typed });
  const [last, setLast] = useState(answer);
  if (answer !== undefined && answer !== last) setLast(answer);
  const shown = answer ?? last;
  return (
    <Page
      testId="page-customers"
      title={words.customers}
      failure={failure}
      actions={
        <>
          <div className="w-72">
            <SearchField label={words.findCustomer} value={text} onChange={setText} />
          </div>
          <Button
            size="small"
            variant="primary"
            icon={<Plus aria-hidden size="1.2em" />}
            onPress={() => setOpened({ customer: undefined })}
            testId="add-customer"
          >
            {words.addCustomer}
          </Button>
        </>
      }
    >
      <div className="scroll-region h-full px-6 pb-10">
        {shown === undefined ? (
          <Skeleton shape="row" count={6} label={words.loading} />
        ) : (
          <div className="flex flex-col gap-4">
            {shown.sameNumber.map((group) => (
              <SameNumber
                key={group[0]?.id}
                group={group}
                onOpen={(customer) => setOpened({ customer })}
              />
            ))}
            <p className="figures m-0 text-small text-ink-2">
              {words.customersShown(shown.customers.length, shown.count)}
            </p>
            <CustomerTable
              customers={shown.customers}
              meant={typed !== ''}
              onOpen={(customer) => setOpened({ customer })}
            />
          </div>
        )}
      </div>
      {opened === null ? null : (
        <CustomerSheet
          key={opened.customer?.id ?? 'new'}
          customer={opened.customer}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}

type SameNumberProps = {
  readonly group: readonly OfficeCustomer[];
  readonly onOpen: (customer: OfficeCustomer) => void;
};

function SameNumber({ group, onOpen }: SameNumberProps) {
  return (
    <Notice kind="warn" title={words.sameNumber}>
      {words.sameNumberHelp}
      <span className="flex flex-wrap gap-2 pt-2">
        {group.map((customer) => (
          <Button key={customer.id} size="small" onPress={() => onOpen(customer)}>
            {customer.name} {customer.phone}
          </Button>
        ))}
      </span>
    </Notice>
  );
}

type CustomerTableProps = {
  readonly customers: readonly OfficeCustomer[];
  readonly meant: boolean;
  readonly onOpen: (customer: OfficeCustomer) => void;
};

function CustomerTable({ customers, meant, onOpen }: CustomerTableProps) {
  const { moment } = useFormat();
  const columns: readonly Column<OfficeCustomer>[] = [
    {
      id: 'name',
      header: words.name,
      cell: ({ name }) => <span className="font-semibold">{name}</span>,
    },
    { id: 'phone', header: words.phone, cell: ({ phone }) => phone },
    { id: 'address', header: words.address, roomy: true, cell: ({ address }) => address },
    {
      id: 'allergies',
      header: words.cannotHave,
      cell: ({ allergies }) => <strong>{allergies.join(', ')}</strong>,
    },
    { id: 'notes', header: words.customerNotes, roomy: true, cell: ({ notes }) => notes },
    {
      id: 'visits',
      header: words.customerVisits,
      align: 'end',
      cell: ({ visits }) => (visits === 0 ? '' : visits),
    },
    {
      id: 'last',
      header: words.lastVisit,
      align: 'end',
      cell: ({ lastVisit }) => (lastVisit === null ? '' : moment(lastVisit)),
    },
  ];
  return (
    <Table
      label={words.customers}
      columns={columns}
      rows={customers}
      rowKey={({ id }) => id}
      onRowPress={onOpen}
      empty={
        <EmptyState title={meant ? words.nobodyMeant : words.noCustomers}>
          {meant ? null : words.noCustomersHelp}
        </EmptyState>
      }
    />
  );
}
