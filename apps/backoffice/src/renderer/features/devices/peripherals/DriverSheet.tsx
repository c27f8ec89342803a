import { Notice, SideSheet, TextField } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../../app/words.ts';
import { useAnswer } from '../../../state/read.store.ts';
import { UseDriver } from './UseDriver.tsx';

const EXAMPLE = JSON.stringify(
  {
    name: 'Fridge controller',
    patterns: [{ match: 'T{probe#}:{value}' }],
    sentinels: ['-127'],
    powerOn: ['85'],
  },
  null,
  2,
);

const SAMPLE = 'T1:4.25\\r\\nT1:-127\\r\\n';

/** A driver for a probe that speaks in lines, written and tried without the probe. */
export function DriverSheet({ onClose }: { readonly onClose: () => void }) {
  const [driver, setDriver] = useState(EXAMPLE);
  const [sample, setSample] = useState(SAMPLE);
  const { value: trial } = useAnswer('tryDriver', { driver, sample });
  return (
    <SideSheet open width="wide" onClose={onClose} title={words.tryDriver} closeLabel={words.close}>
      <div className="flex flex-col gap-6" data-testid="driver-sheet">
        <TextField
          label={words.driverText}
          hint={words.driverHint}
          rows={9}
          value={driver}
          onChange={setDriver}
          testId="driver-text"
        />
        <TextField
          label={words.sampleText}
          hint={words.sampleHint}
          rows={3}
          value={sample}
          onChange={setSample}
          testId="driver-sample"
        />
        {trial === undefined ? null : (
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
        )}
        {trial?.verdict === 'works' ? <UseDriver driver={driver} /> : null}
      </div>
    </SideSheet>
  );
}
