import { Button, Notice, Select, TextField } from '@galley/ui';
import { useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { typedWords } from '../../app/typed-device-words.ts';
import { useRead } from '../../state/read.store.ts';
import { DeviceTrial } from './DeviceTrial.tsx';
import { DrawerTrigger } from './DrawerTrigger.tsx';
import { FormFoot } from './FormFoot.tsx';
import { PRINTER_MODELS, PROBE_DRIVERS, SCALE_PROTOCOLS } from './known-setups.ts';
import { LineFields } from './LineFields.tsx';
import { PaperWidth } from './PaperWidth.tsx';
import {
  connectionOf,
  scaleRange,
  type TypedFields,
  type TypedKind,
  typedDevice,
  usualFields,
  usualLine,
  type Way,
  waysOf,
} from './typed-device.ts';
import { useSaving } from './use-saving.ts';

type FieldsProps = {
  readonly fields: TypedFields;
  readonly change: (part: Partial<TypedFields>) => void;
};

const KINDS: readonly TypedKind[] = ['printer', 'drawer', 'scale', 'scanner', 'probe'];

/** A device that nobody found, by its address or path: filled in, tried, and set up. */
export function TypedForm({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [fields, setFields] = useState<TypedFields>(usualFields);
  const thisRegister = useRead(({ sync }) => sync?.device.id ?? null);
  const { problem, save } = useSaving();
  const told = typedDevice(fields, thisRegister);
  const change = (part: Partial<TypedFields>) => setFields({ ...fields, ...part });
  const add = async () => {
    if (told !== undefined && (await save({ ...told, name: name.trim() }))) onDone();
  };
  const { kind } = fields;
  return (
    <div className="flex flex-col gap-6" data-testid="typed-form">
      <TextField
        label={deviceWords.name}
        value={name}
        onChange={setName}
        maxLength={60}
        autoFocus
      />
      <Where fields={fields} change={change} />
      <What fields={fields} change={change} />
      {fields.way === 'serial' ? (
        <LineFields line={fields.line} change={(line) => change({ line })} />
      ) : null}
      <FormFoot problem={problem}>
        {kind === 'scale' || kind === 'probe' ? (
          <DeviceTrial key={kind} type={kind} told={told} testId="typed-test" />
        ) : null}
        <Button
          variant="primary"
          disabled={told === undefined || name.trim() === ''}
          onPress={() => void add()}
          testId="typed-add"
        >
          {deviceWords.setUp}
        </Button>
      </FormFoot>
    </div>
  );
}

function Where({ fields, change }: FieldsProps) {
  const { kind, way, place } = fields;
  const ways = waysOf(kind);
  const chooseKind = (id: string) => {
    const next = KINDS.find((one) => one === id) ?? kind;
    change({ kind: next, way: waysOf(next).includes(way) ? way : 'network', line: usualLine });
  };
  const label =
    kind === 'printer' && way === 'network' ? typedWords.printerPlace : typedWords.places[way];
  const bad = place !== '' && connectionOf(fields) === undefined;
  return (
    <>
      <div className="grid grid-cols-2 gap-6">
        <Select
          label={typedWords.kind}
          selected={kind}
          options={KINDS.map((id) => ({ id, label: deviceWords.types[id] }))}
          onSelect={chooseKind}
        />
        <Select
          label={typedWords.way}
          selected={way}
          options={ways.map((id) => ({ id, label: typedWords.ways[id] }))}
          onSelect={(id) => change({ way: ways.find((one): one is Way => one === id) ?? way })}
        />
      </div>
      <TextField
        label={label}
        value={place}
        onChange={(next) => change({ place: next })}
        error={bad ? typedWords.badPlaces[way](place.trim()) : undefined}
      />
      {way === 'file' ? <Notice title={typedWords.oneWay} /> : null}
    </>
  );
}

/** What the select says for "no model chosen": ids of options are never empty. */
const SAID = 'said';

function What({ fields, change }: FieldsProps) {
  if (fields.kind === 'scale') return <ScaleFields fields={fields} change={change} />;
  if (fields.kind === 'probe') {
    return (
      <Select
        label={deviceWords.driver}
        selected={fields.driver}
        options={Object.entries(PROBE_DRIVERS).map(([id, { label }]) => ({ id, label }))}
        onSelect={(driver) => change({ driver })}
      />
    );
  }
  if (fields.kind === 'scanner') return null;
  if (fields.kind === 'drawer') {
    const take = (opens: string) => change({ opens });
    return <DrawerTrigger opens={fields.opens} onType={take} onKeep={take} problem={undefined} />;
  }
  return (
    <>
      <Select
        label={typedWords.model}
        selected={fields.model === '' ? SAID : fields.model}
        options={[{ id: SAID, label: typedWords.modelTold }, ...PRINTER_MODELS]}
        onSelect={(id) => change({ model: id === SAID ? '' : id })}
      />
      {fields.model === '' ? (
        <PaperWidth paper={fields.paper} onChange={(paper) => change({ paper })} />
      ) : null}
    </>
  );
}

const UNITS = ['kg', 'g', 'lb', 'oz'];

function ScaleFields({ fields, change }: FieldsProps) {
  const bad = scaleRange(fields) === undefined ? typedWords.badRange : undefined;
  return (
    <div className="grid grid-cols-2 gap-6">
      <Select
        label={deviceWords.protocol}
        selected={fields.protocol}
        options={SCALE_PROTOCOLS.filter(({ id }) => id !== 'hid')}
        onSelect={(protocol) => change({ protocol })}
      />
      <Select
        label={typedWords.unit}
        selected={fields.unit}
        options={UNITS.map((id) => ({ id, label: id }))}
        onSelect={(unit) => change({ unit })}
      />
      <TextField
        label={typedWords.capacity}
        value={fields.capacity}
        onChange={(capacity) => change({ capacity })}
        error={bad}
      />
      <TextField
        label={typedWords.division}
        value={fields.division}
        onChange={(division) => change({ division })}
      />
    </div>
  );
}
