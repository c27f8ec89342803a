import type { OfficeRouting, OfficeRoutingRule } from '@galley/backoffice/contract';
import { Button, Skeleton, toaster } from '@galley/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { RuleForm } from './RuleForm.tsx';
import { SampleOrder } from './SampleOrder.tsx';
import { StationList } from './StationList.tsx';

/** Which station makes what, tried on a sample order before anybody cooks by it. */
export function RoutingPage() {
  const { value } = useAnswer('routing', {});
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  return (
    <div className="flex max-w-[76rem] flex-col gap-8" data-testid="routing-page">
      <Rules key={JSON.stringify(value.rules)} view={value} />
      <StationList stations={value.stations} />
    </div>
  );
}

const NEW_RULE: OfficeRoutingRule = {
  ...{ categoryId: null, itemId: null, modifierId: null, orderTypeId: null, hours: null },
  stationKeys: [],
};

const swapped = <T,>(all: readonly T[], at: number): T[] => {
  const [one, ...rest] = all.slice(at - 1, at + 1).reverse();
  return [
    ...all.slice(0, at - 1),
    ...(one === undefined ? [] : [one, ...rest]),
    ...all.slice(at + 1),
  ];
};

function Rules({ view }: { readonly view: OfficeRouting }) {
  const may = useMay('edit_menu');
  const [rules, setRules] = useState(view.rules);
  const change = (at: number, part: Partial<OfficeRoutingRule>) =>
    setRules(rules.map((rule, index) => (index === at ? { ...rule, ...part } : rule)));
  const save = async () => {
    const outcome = await runAndTell('saveRouting', { rules });
    if (outcome.ok) toaster.show({ message: words.rulesSaved, tone: 'ok' });
  };
  const places = rules.map((rule, at) => ({ rule, at }));
  return (
    <>
      <Section title={words.routingRules}>
        <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.routingIntro}</p>
        {rules.length === 0 ? <p className="m-0 text-body">{words.noRoutingRules}</p> : null}
        <ol className="m-0 flex list-none flex-col gap-4 p-0">
          {places.map(({ rule, at }) => (
            <RuleForm
              key={at}
              view={view}
              rule={rule}
              place={at + 1}
              disabled={!may}
              onChange={(part) => change(at, part)}
              onUp={() => setRules(swapped(rules, at))}
              onRemove={() => setRules(rules.filter((_, index) => index !== at))}
            />
          ))}
        </ol>
        {may ? (
          <div className="flex flex-wrap gap-3 pt-4">
            <Button
              icon={<Plus aria-hidden />}
              onPress={() => setRules([...rules, NEW_RULE])}
              testId="add-rule"
            >
              {words.addRule}
            </Button>
            <Button
              variant="primary"
              disabled={rules === view.rules}
              onPress={() => void save()}
              testId="save-rules"
            >
              {words.saveRules}
            </Button>
          </div>
        ) : null}
      </Section>
      <SampleOrder view={view} rules={rules} />
    </>
  );
}
