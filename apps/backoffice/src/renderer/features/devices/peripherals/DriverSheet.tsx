import type { DriverHelpView, DriverTrialView } from '@galley/backoffice/contract';
import { Notice, Select, SideSheet, TextField } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../../app/words.ts';
import { useAnswer } from '../../../state/read.store.ts';
import { DriverHelp } from './DriverHelp.tsx';
import { UseDriver } from './UseDriver.tsx';

/** A driver for a probe that speaks in lines, written and tried without the probe. */
export function DriverSheet({ onClose }: { readonly onClose: () => void }) {
  const { value: help } = useAnswer('driverHelp', {});
  return (
    <SideSheet open width="wide" onClose={onClose} title={words.tryDriver} closeLabel={words.close}>
      {help === undefined ? null : (
        <div className="grid grid-cols-[minmax(0,1fr)_20rem] gap-6" data-testid="driver-sheet">
          <Editor examples={help.examples} />
          <DriverHelp fields={help.fields} />
        </div>
      )}
    </SideSheet>
  );
}

function Editor({ examples }: Pick<DriverHelpView, 'examples'>) {
  const [first] = examples;
  const [example, setExample] = useState<string | null>(first?.id ?? null);
  const [driver, setDriver] = useState(first?.driver ?? '');
  const [sample, setSample] = useState(first?.sample ?? '');
  const { value: trial } = useAnswer('tryDriver', { driver, sample });
  const choose = (id: string) => {
    const chosen = examples.find((one) => one.id === id);
    setExample(id);
    if (chosen === undefined) return;
    setDriver(chosen.driver);
    setSample(chosen.sample);
  };
  const options = examples.map(({ id, title }) => ({ id, label: title }));
  return (
    <div className="flex flex-col gap-4">
      <Select
        label={words.driverExample}
        options={options}
        selected={example}
        placeholder={words.driverChanged}
        onSelect={choose}
      />
      <TextField
        label={words.driverText}
        hint={words.driverHint}
        rows={8}
        value={driver}
        onChange={(text) => {
          setDriver(text);
          setExample(null);
        }}
        testId="driver-text"
      />
      <TextField
        label={words.sampleText}
        hint={words.sampleHint}
        rows={2}
        value={sample}
        onChange={setSample}
        testId="driver-sample"
      />
      {trial === undefined ? null : <Trial trial={trial} />}
      {trial?.verdict === 'works' ? <UseDriver driver={driver} /> : null}
    </div>
  );
}

function Trial({ trial }: { readonly trial: DriverTrialView }) {
  return (
    <section aria-label={words.trial} className="flex flex-col gap-3" data-testid="trial">
      <Notice
        kind={trial.verdict === 'works' ? 'done' : 'warn'}
        title={words.verdicts[trial.verdict]}
      />
      <pre
        className="figures m-0 text-label whitespace-pre-wrap [overflow-wrap:anywhere]"
        data-testid="trial-lines"
      >
        {trial.lines.join('\n')}
      </pre>
    </section>
  );
}
