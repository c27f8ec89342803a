import { Button, Select, Switch, TextField } from '@galley/ui';
import { useState } from 'react';
import { modbusWords } from '../../app/modbus-words.ts';
import { useRead } from '../../state/read.store.ts';
import { DeviceTrial } from './DeviceTrial.tsx';
import { FormFoot } from './FormFoot.tsx';
import { badFieldsOf, type ModbusFields, modbusSetup, usualModbus } from './modbus-fields.ts';
import { useSaving } from './use-saving.ts';

type Choices = Readonly<Record<string, string>>;
const optionsOf = (choices: Choices) =>
  Object.entries(choices).map(([id, label]) => ({ id, label }));

/** A thermometer on a Modbus line: filled in, tried, and set up. */
export function ModbusForm({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [fields, setFields] = useState<ModbusFields>(usualModbus);
  const hostId = useRead(({ sync }) => sync?.device.id ?? null);
  const { problem, save } = useSaving();
  const told = modbusSetup(fields);
  const change = (part: Partial<ModbusFields>) => setFields({ ...fields, ...part });
  const add = async () => {
    if (told === undefined) return;
    const key = `${fields.line.trim()} ${fields.unitId} ${fields.register}`;
    if (await save({ key, name: name.trim(), type: 'probe', hostId, ...told })) onDone();
  };
  return (
    <div className="flex flex-col gap-6" data-testid="modbus-form">
      <TextField
        label={modbusWords.name}
        value={name}
        onChange={setName}
        maxLength={60}
        autoFocus
      />
      <Fields fields={fields} change={change} />
      <FormFoot problem={problem}>
        <DeviceTrial type="probe" told={told} testId="modbus-try" />
        <Button
          variant="primary"
          disabled={told === undefined || name.trim() === ''}
          onPress={() => void add()}
          testId="modbus-add"
        >
          {modbusWords.add}
        </Button>
      </FormFoot>
    </div>
  );
}

type FieldsProps = {
  readonly fields: ModbusFields;
  readonly change: (part: Partial<ModbusFields>) => void;
};

function Fields({ fields, change }: FieldsProps) {
  const bad = badFieldsOf(fields);
  const text = (field: 'line' | 'unitId' | 'register' | 'everySeconds') => (
    <TextField
      label={modbusWords.fields[field]}
      value={fields[field]}
      onChange={(value) => change({ [field]: value })}
      error={bad[field] && fields[field] !== '' ? modbusWords.wrong[field] : undefined}
    />
  );
  const choice = (field: 'functionCode' | 'decimals' | 'unit', choices: Choices) => (
    <Select
      label={modbusWords.fields[field]}
      selected={fields[field]}
      options={optionsOf(choices)}
      onSelect={(id) => change({ [field]: id })}
    />
  );
  return (
    <>
      {text('line')}
      <div className="grid grid-cols-2 items-end gap-x-6 gap-y-4">
        {text('unitId')}
        {choice('functionCode', modbusWords.functionCodes)}
        {text('register')}
        {choice('decimals', modbusWords.decimals)}
        {choice('unit', modbusWords.units)}
        {text('everySeconds')}
      </div>
      <Switch
        label={modbusWords.fields.signed}
        on={fields.signed}
        onChange={(signed) => change({ signed })}
      />
    </>
  );
}
