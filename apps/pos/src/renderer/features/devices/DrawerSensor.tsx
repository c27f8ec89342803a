import type { PeripheralView } from '@galley/pos/contract';
import { Button, Notice, Select } from '@galley/ui';
import { useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { drawerWords } from '../../app/drawer-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { asPersonNow } from '../../state/perform.ts';
import type { Change } from './use-saving.ts';

type DrawerSensorProps = {
  readonly device: PeripheralView;
  readonly save: (change: Change) => void;
};

type Sensor = keyof typeof deviceWords.sensors;
const UNWATCHED: readonly Sensor[] = ['unsaid', 'unwatched', 'none'];
const LEFT_OPEN_MS = 60_000;
const LEFT_OPEN_CHOICES = [15_000, 30_000, LEFT_OPEN_MS, 120_000, 300_000];

/** What may be said of the sensor: of a drawer at a printer whether there is a drawer at all, too. */
const wordsFor = ({ type }: PeripheralView) =>
  type === 'drawer'
    ? { label: drawerWords.openLevel, options: drawerWords.levels }
    : { label: deviceWords.drawerSensor, options: deviceWords.sensors };

const unsaidOf = ({ type, setup }: PeripheralView): Sensor => {
  if (type === 'drawer') return 'none';
  return setup['drawer'] === null ? 'unwatched' : 'unsaid';
};

/** Which level of the sensor's line means open: found out by trying, or chosen by who knows it. */
export function DrawerSensor({ device, save }: DrawerSensorProps) {
  const drawer = Object(device.setup['drawer']);
  const { label, options } = wordsFor(device);
  const sensor: Sensor = drawer.sensor in options ? drawer.sensor : unsaidOf(device);
  const leftOpenMs = Number(drawer.leftOpenMs ?? LEFT_OPEN_MS);
  const choose = (next: string) => {
    const { drawer: _before, ...setup } = device.setup;
    if (next === 'unsaid') save({ setup });
    else if (next === 'unwatched') save({ setup: { ...setup, drawer: null } });
    else save({ setup: { ...setup, drawer: { sensor: next, leftOpenMs } } });
  };
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={label}
        selected={sensor}
        options={Object.entries(options).map(([id, text]) => ({ id, label: text }))}
        onSelect={choose}
      />
      {UNWATCHED.includes(sensor) ? null : (
        <Select
          label={deviceWords.leftOpenAfter}
          selected={String(leftOpenMs)}
          options={[...new Set([...LEFT_OPEN_CHOICES, leftOpenMs])].map((ms) => ({
            id: String(ms),
            label: deviceWords.leftOpenTime(ms / 1000),
          }))}
          onSelect={(ms) =>
            save({ setup: { ...device.setup, drawer: { sensor, leftOpenMs: Number(ms) } } })
          }
        />
      )}
      <SensorTrial id={device.id} />
    </div>
  );
}

type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'shut' }
  | { readonly at: 'open'; readonly highWhenShut: boolean }
  | { readonly at: 'done'; readonly sensor: 'none' | 'high-is-open' | 'low-is-open' };

/** With the drawer shut and then open its line is asked for the level. */
function SensorTrial({ id }: { readonly id: string }) {
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const level = async (): Promise<boolean | undefined> => {
    setBusy(true);
    const outcome = await asPersonNow()('readDrawerLevel', { id });
    setBusy(false);
    setProblem(outcome.ok ? undefined : failureText(outcome.error));
    return outcome.ok ? outcome.value.high : undefined;
  };
  const isShut = async () => {
    const highWhenShut = await level();
    if (highWhenShut !== undefined) setStep({ at: 'open', highWhenShut });
  };
  const isOpen = async (highWhenShut: boolean) => {
    const highWhenOpen = await level();
    if (highWhenOpen === undefined) return;
    const learnt = await asPersonNow()('learnDrawerSensor', { id, highWhenShut, highWhenOpen });
    if (learnt.ok) setStep({ at: 'done', sensor: learnt.value.sensor });
    else setProblem(failureText(learnt.error));
  };
  const open = async () => {
    const outcome = await asPersonNow()('testDevice', { id, test: 'drawer' });
    setProblem(outcome.ok ? undefined : failureText(outcome.error));
  };
  const goOn = () => void (step.at === 'open' ? isOpen(step.highWhenShut) : isShut());

  return (
    <div className="flex flex-col gap-3" data-testid="sensor-trial">
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      {step.at === 'done' ? (
        <Notice
          kind={step.sensor === 'none' ? 'warn' : 'done'}
          title={deviceWords.sensorFound[step.sensor]}
        />
      ) : null}
      {step.at === 'shut' || step.at === 'open' ? (
        <>
          <p className="m-0 text-body">{deviceWords.sensorSteps[step.at]}</p>
          <div className="flex gap-keys">
            {step.at === 'open' ? (
              <Button onPress={() => void open()}>{deviceWords.testDrawer}</Button>
            ) : null}
            <Button variant="primary" disabled={busy} onPress={goOn} testId="sensor-go-on">
              {deviceWords.sensorIs[step.at]}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button onPress={() => setStep({ at: 'shut' })} testId="sensor-try">
            {deviceWords.sensorTry}
          </Button>
        </div>
      )}
    </div>
  );
}
