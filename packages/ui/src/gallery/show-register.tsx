import { useState } from 'react';
import { Age } from '../age/Age.tsx';
import { Keypad } from '../keypad/Keypad.tsx';
import { formatMinor } from '../money/format-minor.ts';
import { Money } from '../money/Money.tsx';
import { PinPad } from '../pin-pad/PinPad.tsx';
import { Tabs } from '../tabs/Tabs.tsx';
import { type CategoryColor, Tile } from '../tile/Tile.tsx';
import { toaster } from '../toast/toaster.ts';
import { Example } from './Example.tsx';

type Item = {
  readonly name: string;
  readonly minor: number;
  readonly struck?: string;
  readonly note?: string;
};

const menu: ReadonlyArray<{
  readonly id: string;
  readonly label: string;
  readonly color: CategoryColor;
  readonly items: ReadonlyArray<Item>;
}> = [
  {
    id: 'fish',
    label: 'Fish',
    color: 1,
    items: [
      { name: 'Battered haddock, chips', minor: 1450 },
      { name: 'Grilled mackerel', minor: 1375, note: '4 left' },
      { name: 'Crab sandwich', minor: 1120, struck: '86' },
      { name: 'Moules marinière with bread and salted butter', minor: 1695 },
      { name: 'The whole boat', minor: 90_000_000 },
    ],
  },
  {
    id: 'grill',
    label: 'Grill',
    color: 4,
    items: [
      { name: 'Burger', minor: 1250 },
      { name: 'Rib-eye, 250 g', minor: 2450 },
    ],
  },
  {
    id: 'sides',
    label: 'Sides',
    color: 2,
    items: [
      { name: 'Chips', minor: 395 },
      { name: 'Mushy peas', minor: 275 },
    ],
  },
  { id: 'green', label: 'Salads', color: 3, items: [{ name: 'Green salad', minor: 495 }] },
  { id: 'kids', label: 'Kids', color: 5, items: [{ name: 'Fish fingers', minor: 695 }] },
  {
    id: 'puds',
    label: 'Puddings',
    color: 7,
    items: [{ name: 'Sticky toffee', minor: 650, struck: 'From 17:00' }],
  },
  {
    id: 'hot',
    label: 'Hot drinks',
    color: 8,
    items: [
      { name: 'Tea', minor: 240 },
      { name: 'Flat white', minor: 340 },
    ],
  },
  { id: 'bar', label: 'Bar', color: 6, items: [{ name: 'Cider, pint', minor: 580 }] },
];

function Menu() {
  const [selected, setSelected] = useState('fish');
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const category = menu.find(({ id }) => id === selected);
  const add = ({ name, struck }: Item) => {
    if (struck !== undefined) toaster.show({ message: `${name}: ${struck}`, tone: 'attention' });
    else setCounts((before) => new Map(before).set(name, (before.get(name) ?? 0) + 1));
  };
  return (
    <Tabs label="Categories" items={menu} selected={selected} onSelect={setSelected}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-keys pt-3">
        {category?.items.map((item) => (
          <Tile
            key={item.name}
            name={item.name}
            price={{ minor: item.minor, currency: 'GBP' }}
            color={category.color}
            count={counts.get(item.name)}
            note={item.note}
            struck={item.struck}
            onPress={() => add(item)}
          />
        ))}
      </div>
    </Tabs>
  );
}

function Cash() {
  const [minor, setMinor] = useState(0);
  return (
    <div className="w-80">
      <p className="mb-3 flex items-baseline text-lead">
        Cash
        <Money minor={minor} currency="GBP" size="total" />
      </p>
      <Keypad
        label="Cash given"
        value={minor}
        onChange={setMinor}
        physical={false}
        onEnter={() => toaster.show({ message: formatMinor(minor, 'GBP', 'en-GB') })}
      />
    </div>
  );
}

function Pin({ locked = false }: { readonly locked?: boolean }) {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const [until] = useState(() => (locked ? Date.now() + 30_000 : 0));
  const check = () => {
    setPin('');
    setError('Wrong PIN. 2 tries left.');
  };
  return (
    <PinPad value={pin} onChange={setPin} onComplete={check} error={error} lockedUntil={until} />
  );
}

export function Register() {
  const [opened] = useState(() => Date.now() - 754_000);
  return (
    <div className="grid gap-8">
      <Menu />
      <div className="flex flex-wrap gap-16">
        <Cash />
        <Pin />
        <Pin locked />
        <Example title="Age: open 12 minutes, and one that stands still">
          <span className="text-total font-semibold">
            <Age since={opened} />
          </span>
          <span className="text-total text-ink-3">
            <Age since={0} until={4_125_000} />
          </span>
        </Example>
      </div>
    </div>
  );
}
