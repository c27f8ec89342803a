import { useState } from 'react';
import { StatusBadge } from '../badge/Badge.tsx';
import { Button } from '../button/Button.tsx';
import { List, ListRow } from '../list/List.tsx';
import { Money } from '../money/Money.tsx';
import { Notice } from '../notice/Notice.tsx';
import { Tile } from '../tile/Tile.tsx';
import { toaster } from '../toast/toaster.ts';

const themes = [
  ['light', 'Ink on paper'],
  ['dark', 'Paper on ink'],
  ['contrast', 'High contrast'],
] as const;

/** The same corner of a register in every theme at once. */
export function Themes() {
  return (
    <div className="grid gap-4 lg:grid-cols-3">
      {themes.map(([theme, title]) => (
        <div
          key={theme}
          data-theme={theme}
          className="hairline flex flex-col gap-4 rounded-control p-5"
        >
          <div className="flex items-center justify-between">
            <h3 className="text-lead font-semibold">{title}</h3>
            <StatusBadge tone="ok" label="Online" />
          </div>
          <Corner />
        </div>
      ))}
    </div>
  );
}

const haddock = { minor: 1450, currency: 'GBP' };

function Corner() {
  const [count, setCount] = useState(2);
  const total = count * haddock.minor + 340;
  return (
    <>
      <div className="grid grid-cols-2 gap-keys">
        <Tile
          name="Battered haddock, chips"
          price={haddock}
          color={1}
          count={count}
          onPress={() => setCount(count + 1)}
        />
        <Tile
          name="Crab sandwich"
          price={{ minor: 1120, currency: 'GBP' }}
          color={2}
          struck="86"
          onPress={() => toaster.show({ message: 'Crab sandwich is 86', tone: 'attention' })}
        />
      </div>
      <List label="Check">
        <ListRow
          selected
          title="Battered haddock, chips"
          subtitle="No peas"
          start={<span className="figures w-6">{count}</span>}
          end={<Money minor={count * haddock.minor} currency="GBP" />}
        />
        <ListRow
          title="Flat white"
          subtitle="Oat milk"
          start={<span className="figures w-6">1</span>}
          end={<Money minor={340} currency="GBP" />}
        />
      </List>
      <Notice kind="warn" title="Paid, but not sent" />
      <Button
        variant="primary"
        size="tile"
        end={<Money minor={total} currency="GBP" />}
        onPress={() => setCount(1)}
      >
        Pay
      </Button>
    </>
  );
}
