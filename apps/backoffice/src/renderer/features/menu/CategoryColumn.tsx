import type { OfficeMenu } from '@galley/backoffice/contract';
import { Button, cx, IconButton, Pressable } from '@galley/ui';
import { Pencil, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { words } from '../../app/words.ts';
import { bandOf } from '../../parts/hue.ts';
import { countsByCategory } from '../../state/menu-list.ts';
import { useUi } from '../../state/ui.store.ts';
import { CategorySheet } from './CategorySheet.tsx';

type CategoryColumnProps = { readonly menu: OfficeMenu; readonly mayEdit: boolean };

const choose = (categoryId: string | null): void => void useUi.setState({ categoryId });

/** The pages of the menu grid, in the order in which registers show them. */
export function CategoryColumn({ menu, mayEdit }: CategoryColumnProps) {
  const counts = useMemo(() => countsByCategory(menu), [menu]);
  const [edited, setEdited] = useState<{ readonly id: string | null } | null>(null);
  return (
    <nav
      aria-label={words.categories}
      className="scroll-region flex h-full flex-col gap-1 ps-4 pb-6"
    >
      <Entry id={null} name={words.all} count={menu.items.length} />
      {menu.categories.map(({ id, name, hue }) => (
        <Entry
          key={id}
          id={id}
          name={name}
          hue={hue}
          count={counts.get(id) ?? 0}
          onEdit={mayEdit ? () => setEdited({ id }) : undefined}
        />
      ))}
      {mayEdit ? (
        <div className="pt-2">
          <Button
            size="small"
            variant="quiet"
            icon={<Plus aria-hidden size="1.2em" />}
            onPress={() => setEdited({ id: null })}
          >
            {words.addCategory}
          </Button>
        </div>
      ) : null}
      {edited === null ? null : (
        <CategorySheet
          key={edited.id ?? 'new'}
          category={menu.categories.find((row) => row.id === edited.id)}
          onClose={() => setEdited(null)}
        />
      )}
    </nav>
  );
}

type EntryProps = {
  readonly id: string | null;
  readonly name: string;
  readonly count: number;
  readonly hue?: number;
  readonly onEdit?: (() => void) | undefined;
};

function Entry({ id, name, count, hue, onEdit }: EntryProps) {
  const selected = useUi((ui) => ui.categoryId === id);
  return (
    <div className={cx('flex items-center rounded-control', selected && 'bg-selected')}>
      <Pressable
        aria-current={selected ? 'true' : undefined}
        onPress={() => choose(id)}
        className="flex min-h-small min-w-0 grow items-center gap-3 rounded-control px-2 text-start text-label data-pressed:bg-pressed"
      >
        <span
          aria-hidden
          className={cx('h-6 w-1.5 shrink-0 rounded-full', hue !== undefined && bandOf(hue))}
        />
        <span className={cx('min-w-0 grow truncate', selected && 'font-bold')}>{name}</span>
        <span className="figures text-small text-ink-2">{count}</span>
      </Pressable>
      {selected && onEdit !== undefined ? (
        <IconButton
          size="small"
          icon={<Pencil aria-hidden size="1em" />}
          label={words.editCategory}
          onPress={onEdit}
        />
      ) : null}
    </div>
  );
}
