import { ShoppingBag, Utensils } from 'lucide-react';
import { useState } from 'react';
import { NumberField } from '../fields/NumberField.tsx';
import { QuantityStepper } from '../fields/QuantityStepper.tsx';
import { SearchField } from '../fields/SearchField.tsx';
import { Select } from '../fields/Select.tsx';
import { TextField } from '../fields/TextField.tsx';
import { SegmentedControl } from '../segmented-control/SegmentedControl.tsx';
import { Switch } from '../switch/Switch.tsx';
import { Example } from './Example.tsx';

const stations = [
  { id: 'grill', label: 'Grill' },
  { id: 'fry', label: 'Fry', hint: '12 open' },
  { id: 'bar', label: 'Bar' },
  { id: 'cold', label: 'Cold', disabled: true, hint: 'closed' },
];

const kinds = [
  { id: 'in', label: 'Dine in', icon: <Utensils aria-hidden size="1.1em" /> },
  { id: 'out', label: 'Takeaway', icon: <ShoppingBag aria-hidden size="1.1em" /> },
] as const;

function Texts() {
  const [name, setName] = useState('Battered haddock');
  const [price, setPrice] = useState('12,5o');
  const [note, setNote] = useState('');
  return (
    <Example title="Text" column>
      <TextField label="Name" hint="As the guest reads it" value={name} onChange={setName} />
      <TextField
        label="Price"
        error="12,5o is not an amount. Type digits, like 12.50."
        inputMode="decimal"
        value={price}
        onChange={setPrice}
      />
      <TextField
        label="Note to the kitchen"
        rows={2}
        maxLength={120}
        value={note}
        onChange={setNote}
        placeholder="Sauce on the side"
      />
    </Example>
  );
}

function Choices() {
  const [station, setStation] = useState<string | null>('fry');
  const [kind, setKind] = useState<'in' | 'out'>('in');
  const [auto, setAuto] = useState(true);
  const [chit, setChit] = useState(false);
  return (
    <Example title="Choice" column>
      <Select label="Station" options={stations} selected={station} onSelect={setStation} />
      <SegmentedControl label="Order type" segments={kinds} selected={kind} onSelect={setKind} />
      <Switch
        label="Fire at once"
        hint="Tickets start when they are sent"
        on={auto}
        onChange={setAuto}
      />
      <Switch label="Print a chit" on={chit} onChange={setChit} />
      <Switch label="Ask for covers" hint="Set by the site" on onChange={setChit} disabled />
    </Example>
  );
}

function Numbers() {
  const [covers, setCovers] = useState(4);
  const [quantity, setQuantity] = useState(2);
  const [search, setSearch] = useState('');
  return (
    <Example title="Numbers and search" column>
      <NumberField label="Covers" value={covers} onChange={setCovers} min={1} max={99} />
      <span className="flex items-center justify-between text-body">
        Chips
        <QuantityStepper label="Chips" value={quantity} onChange={setQuantity} />
      </span>
      <SearchField label="Search the menu" value={search} onChange={setSearch} />
      <TextField label="Table" value="12" onChange={setSearch} disabled />
    </Example>
  );
}

export function Fields() {
  return (
    <div className="grid gap-10 lg:grid-cols-2 xl:grid-cols-3">
      <Texts />
      <Choices />
      <Numbers />
    </div>
  );
}
