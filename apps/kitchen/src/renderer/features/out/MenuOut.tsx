import { boardKeyOf, type MenuSubjects } from '@galley/kitchen/contract';
import { EmptyState, SearchField, Skeleton } from '@galley/ui';
import { SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePrefs } from '../../state/prefs.store.ts';
import { rpc } from '../../state/rpc.ts';
import { OutKeys } from './OutKeys.tsx';

const MOST_LETTERS = 100;

/** What may be said; the answer before stays until the next one is here. */
const useMenuSubjects = (open: boolean, search: string): MenuSubjects | undefined => {
  const stationKey = usePrefs((prefs) => prefs.stationKey);
  const [found, setFound] = useState<MenuSubjects>();
  useEffect(() => {
    if (!open || stationKey === null) return;
    return rpc().watch('menuSubjects', { stationKey: boardKeyOf(stationKey), search }, setFound);
  }, [open, stationKey, search]);
  return found;
};

const nameOf = (name: string | null): string =>
  name === null ? 'Ingredients' : name === '' ? 'Choices' : name;

function Groups({ found, search }: { readonly found: MenuSubjects; readonly search: string }) {
  if (found.groups.length === 0)
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={search === '' ? 'This station makes nothing' : `Nothing on the menu has “${search}”`}
      />
    );
  return (
    <>
      {found.groups.map(({ id, name, subjects }) => (
        <section key={id} className="flex flex-col gap-2">
          <h3 className="m-0 text-lead font-bold">{nameOf(name)}</h3>
          <OutKeys subjects={subjects} />
        </section>
      ))}
      {found.more === 0 ? null : (
        <p className="m-0 text-ink-2">{`${found.more} more: type to find them`}</p>
      )}
    </>
  );
}

/** Says what the kitchen is out of where no ticket has it: what its stations make, or any of the menu by words. */
export function MenuOut({ open }: { readonly open: boolean }) {
  const [typed, setTyped] = useState('');
  const search = typed.trim().slice(0, MOST_LETTERS);
  const found = useMenuSubjects(open, search);
  return (
    <div className="flex flex-col gap-6" data-testid="menu-out">
      <SearchField label="What are you out of?" value={typed} onChange={setTyped} />
      {found === undefined ? (
        <Skeleton shape="row" count={6} />
      ) : (
        <Groups found={found} search={search} />
      )}
    </div>
  );
}
