import { cx, Pressable, Skeleton } from '@galley/ui';
import { type ComponentType, lazy, Suspense } from 'react';
import { words } from '../../app/words.ts';
import { Page } from '../../parts/Page.tsx';
import { SyncPage } from '../../parts/SyncPage.tsx';
import { type MorePage as Name, openMore, useUi } from '../../state/ui.store.ts';
import { DisplayPage } from './DisplayPage.tsx';

/** Large and seldom wanted: loaded when somebody looks. */
const Gallery = lazy(async () => {
  const module = await import('@galley/ui/gallery');
  return { default: module.Gallery };
});

const names: readonly Name[] = [
  'sync',
  'days',
  'orders',
  'delivery',
  'service',
  'taxes',
  'currencies',
  'giftCards',
  'tips',
  'loyalty',
  'courses',
  'routing',
  'alerts',
  'kitchen',
  'modifiers',
  'display',
  'design',
];

/** Pages that are features of their own and are reached from here. */
type Feature =
  | 'days'
  | 'orders'
  | 'delivery'
  | 'service'
  | 'taxes'
  | 'currencies'
  | 'giftCards'
  | 'tips'
  | 'loyalty'
  | 'courses'
  | 'routing'
  | 'alerts'
  | 'kitchen'
  | 'modifiers';

const pages: Readonly<Record<Exclude<Name, Feature>, ComponentType>> = {
  sync: SyncPage,
  display: DisplayPage,
  design: Gallery,
};

export function MorePage({
  features,
}: {
  readonly features: Readonly<Record<Feature, ComponentType>>;
}) {
  const chosen = useUi((ui) => ui.more);
  const Chosen = { ...pages, ...features }[chosen];
  return (
    <Page
      title={words.moreItems[chosen]}
      testId={`more-${chosen}`}
      actions={names.map((name) => <MoreTab key={name} name={name} />)}
    >
      <div className={cx('scroll-region h-full', chosen !== 'design' && 'px-6 py-4')}>
        <Suspense fallback={<Skeleton shape="row" count={6} label={words.loading} />}>
          <Chosen />
        </Suspense>
      </div>
    </Page>
  );
}

function MoreTab({ name }: { readonly name: Name }) {
  const selected = useUi((ui) => ui.more === name);
  return (
    <Pressable
      testId={`more-tab-${name}`}
      aria-current={selected ? 'page' : undefined}
      onPress={() => openMore(name)}
      className={cx(
        'min-h-small rounded-control px-4 text-label data-pressed:bg-pressed',
        selected ? 'bg-selected font-bold' : 'text-ink-2',
      )}
    >
      {words.moreItems[name]}
    </Pressable>
  );
}
