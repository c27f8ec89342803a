import type { OfficeMenu } from '@galley/backoffice/contract';
import { Button, Notice, SearchField, Skeleton, useHotkey } from '@galley/ui';
import { Ban, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { words } from '../../app/words.ts';
import { Page } from '../../parts/Page.tsx';
import { itemsShown } from '../../state/menu-list.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { openMore, useUi } from '../../state/ui.store.ts';
import { ArrangeSheet } from './ArrangeSheet.tsx';
import { CategoryColumn } from './CategoryColumn.tsx';
import { ItemSheet } from './ItemSheet.tsx';
import { ItemTable } from './ItemTable.tsx';
import { OutSheet } from './OutSheet.tsx';

/** What is open beside the table: an item by its id, a new one, or nothing. */
type Opened = { readonly itemId: string | null } | null;

/** What can be sold, at what price, made where. */
export function MenuPage() {
  const { value: menu, failure } = useAnswer('menu', {});
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<Opened>(null);
  const [out, setOut] = useState(false);
  const categoryId = useUi((ui) => ui.categoryId);
  const [arranged, setArranged] = useState<string | null>(null);
  const outages = useAnswer('availability', {}).value?.outages.length ?? 0;
  const mayEdit = useMay('edit_menu');
  const mayMark = useMay('mark_out') || mayEdit;
  const actions = (
    <>
      <MenuSearch search={search} onSearch={setSearch} />
      <Button
        size="small"
        icon={<Ban aria-hidden size="1.2em" />}
        onPress={() => setOut(true)}
        testId="open-outages"
      >
        {words.outButton(outages)}
      </Button>
      <Button size="small" onPress={() => openMore('modifiers')} testId="open-modifiers">
        {words.moreItems.modifiers}
      </Button>
      {mayEdit && categoryId !== null ? (
        <Button size="small" onPress={() => setArranged(categoryId)} testId="arrange-cells">
          {words.arrange}
        </Button>
      ) : null}
      {mayEdit ? (
        <Button
          size="small"
          variant="primary"
          icon={<Plus aria-hidden size="1.2em" />}
          onPress={() => setOpened({ itemId: null })}
          testId="add-item"
        >
          {words.addItem}
        </Button>
      ) : null}
    </>
  );
  return (
    <Page testId="page-menu" title={words.routes.menu} actions={actions} failure={failure}>
      {menu === undefined ? (
        <div className="px-6">
          <Skeleton shape="row" count={6} label={words.loading} />
        </div>
      ) : (
        <MenuRoom
          menu={menu}
          search={search}
          mayEdit={mayEdit}
          onOpen={(itemId) => setOpened({ itemId })}
        />
      )}
      {out ? <OutSheet mayMark={mayMark} mayEdit={mayEdit} onClose={() => setOut(false)} /> : null}
      {menu === undefined || arranged === null ? null : (
        <ArrangeSheet menu={menu} categoryId={arranged} onClose={() => setArranged(null)} />
      )}
      {menu === undefined || opened === null ? null : (
        <ItemSheet
          key={opened.itemId ?? 'new'}
          menu={menu}
          itemId={opened.itemId}
          mayEdit={mayEdit}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}

type SearchProps = { readonly search: string; readonly onSearch: (search: string) => void };

function MenuSearch({ search, onSearch }: SearchProps) {
  const field = useRef<HTMLInputElement>(null);
  useHotkey('/', () => field.current?.focus());
  return (
    <div className="w-80">
      <SearchField
        label={words.findItem}
        value={search}
        onChange={onSearch}
        inputRef={field}
        clearLabel={words.clear}
      />
    </div>
  );
}

type RoomProps = {
  readonly menu: OfficeMenu;
  readonly search: string;
  readonly mayEdit: boolean;
  readonly onOpen: (itemId: string) => void;
};

function MenuRoom({ menu, search, mayEdit, onOpen }: RoomProps) {
  const categoryId = useUi((ui) => ui.categoryId);
  // A search looks everywhere: what is sought is seldom where one stands.
  const within = search.trim() === '' ? categoryId : null;
  const items = useMemo(() => itemsShown(menu, within, search), [menu, within, search]);
  return (
    <div className="grid h-full grid-cols-[15rem_minmax(0,1fr)]">
      <CategoryColumn menu={menu} mayEdit={mayEdit} />
      <div className="scroll-region h-full ps-4 pe-6 pb-10">
        {mayEdit ? null : (
          <div className="pb-3">
            <Notice title={words.readOnly} />
          </div>
        )}
        <ItemTable menu={menu} items={items} within={within} mayEdit={mayEdit} onOpen={onOpen} />
      </div>
    </div>
  );
}
