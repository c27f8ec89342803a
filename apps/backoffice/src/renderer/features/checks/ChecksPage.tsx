import { EmptyState, SearchField, SegmentedControl, Skeleton, useHotkey } from '@galley/ui';
import { ReceiptText } from 'lucide-react';
import { useRef, useState } from 'react';
import { words } from '../../app/words.ts';
import { DayPicker } from '../../parts/DayPicker.tsx';
import { Page } from '../../parts/Page.tsx';
import { checksShown } from '../../state/check-list.ts';
import { useAnswer } from '../../state/read.store.ts';
import { type CheckFilter, useUi } from '../../state/ui.store.ts';
import { CheckDetail } from './CheckDetail.tsx';
import { CheckList } from './CheckList.tsx';

const filters: readonly CheckFilter[] = ['all', 'open', 'settled'];

/** The checks of a day, and one of them with everything that happened to it. */
export function ChecksPage() {
  const day = useUi((ui) => ui.day);
  const { value: rows, failure } = useAnswer('checks', day === null ? {} : { businessDate: day });
  const filter = useUi((ui) => ui.checkFilter);
  const checkId = useUi((ui) => ui.checkId);
  const [search, setSearch] = useState('');
  return (
    <Page testId="page-checks" title={words.checks} actions={<DayPicker />} failure={failure}>
      <div className="grid h-full grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
        <div className="flex min-h-0 min-w-0 flex-col">
          <ListTools filter={filter} search={search} onSearch={setSearch} />
          <div className="scroll-region min-h-0 grow px-3 pb-6">
            {rows === undefined ? (
              <Skeleton shape="row" count={6} label={words.loading} />
            ) : (
              <CheckList rows={checksShown(rows, filter, search)} any={rows.length > 0} />
            )}
          </div>
        </div>
        <div className="hairline-s min-h-0 min-w-0">
          {checkId === null ? <NoneChosen /> : <CheckDetail key={checkId} checkId={checkId} />}
        </div>
      </div>
    </Page>
  );
}

type ToolsProps = {
  readonly filter: CheckFilter;
  readonly search: string;
  readonly onSearch: (search: string) => void;
};

const filterWord = (filter: CheckFilter): string =>
  filter === 'all' ? words.all : words.status[filter];

function ListTools({ filter, search, onSearch }: ToolsProps) {
  const field = useRef<HTMLInputElement>(null);
  useHotkey('/', () => field.current?.focus());
  return (
    <div className="flex flex-col gap-3 px-6 pb-3">
      <SearchField
        label={words.findCheck}
        value={search}
        onChange={onSearch}
        inputRef={field}
        clearLabel={words.clear}
      />
      <SegmentedControl
        label={words.state}
        size="small"
        segments={filters.map((id) => ({ id, label: filterWord(id) }))}
        selected={filter}
        onSelect={(checkFilter) => useUi.setState({ checkFilter })}
      />
    </div>
  );
}

function NoneChosen() {
  return (
    <EmptyState icon={<ReceiptText aria-hidden />} title={words.pickCheck}>
      {words.pickCheckHelp}
    </EmptyState>
  );
}
