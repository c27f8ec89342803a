import type { CustomerHit } from '@galley/pos/contract';
import { Button, List, ListRow, SearchField } from '@galley/ui';
import { TriangleAlert, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { customerRecordWords as words } from '../../app/customer-record-words.ts';
import { factsOf, listed } from '../../app/listed.ts';
import { attachCustomer, useFound } from '../../state/customer-records.ts';

type FindCustomerProps = { readonly onNew: (typed: string) => void };

/** By name or number as one types; a tap says that the check is theirs. */
export function FindCustomer({ onNew }: FindCustomerProps) {
  const [text, setText] = useState('');
  const found = useFound(text);
  const [first] = found;
  return (
    <div className="flex flex-col gap-4" data-testid="find-customer">
      <SearchField
        label={words.find}
        value={text}
        onChange={setText}
        onSubmit={() => first && void attachCustomer(first)}
        autoFocus
      />
      <List label={words.customer}>
        {found.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </List>
      {found.length > 0 ? null : (
        <p className="m-0 text-body text-ink-2">
          {text.trim() === '' ? words.typeToFind : words.nobodyFound(text.trim())}
        </p>
      )}
      <Button
        icon={<UserPlus aria-hidden />}
        onPress={() => onNew(text.trim())}
        testId="new-customer"
      >
        {words.newCustomer}
      </Button>
    </div>
  );
}

function Hit({ hit }: { readonly hit: CustomerHit }) {
  return (
    <ListRow
      testId={`customer-${hit.id}`}
      onPress={() => void attachCustomer(hit)}
      title={<span className="font-semibold">{hit.name}</span>}
      subtitle={factsOf([hit.phone, hit.address])}
      end={
        hit.allergies.length === 0 ? undefined : (
          <span className="flex items-center gap-2 bg-ink px-2 py-1 text-label font-bold text-paper">
            <TriangleAlert aria-hidden size="1.1em" className="shrink-0" />
            {listed(hit.allergies)}
          </span>
        )
      }
    />
  );
}
