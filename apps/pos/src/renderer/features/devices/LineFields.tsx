import { Select } from '@galley/ui';
import { typedWords } from '../../app/typed-device-words.ts';
import type { LineChoice } from './typed-device.ts';

const CHOICES: Readonly<Record<keyof LineChoice, readonly string[]>> = {
  baudRate: ['1200', '2400', '4800', '9600', '19200', '38400', '57600', '115200'],
  dataBits: ['7', '8'],
  parity: ['none', 'even', 'odd'],
  stopBits: ['1', '2'],
};
const FIELDS = ['baudRate', 'dataBits', 'parity', 'stopBits'] as const;

const USUAL = 'usual';
const labelOf = (field: keyof LineChoice, id: string): string =>
  field === 'parity' ? typedWords.parities[id as keyof typeof typedWords.parities] : id;

type LineFieldsProps = {
  readonly line: LineChoice;
  readonly change: (line: LineChoice) => void;
};

/** Speed and frame of a serial line; what is left as usual follows the protocol. */
export function LineFields({ line, change }: LineFieldsProps) {
  return (
    <fieldset className="m-0 border-0 p-0" data-testid="line-fields">
      <legend className="pb-2 text-label font-semibold text-ink-2">{typedWords.line}</legend>
      <div className="grid grid-cols-2 gap-6">
        {FIELDS.map((field) => (
          <Select
            key={field}
            label={typedWords.lineFields[field]}
            selected={line[field] === '' ? USUAL : line[field]}
            options={[
              { id: USUAL, label: typedWords.usual },
              ...[...new Set([...CHOICES[field], line[field]])]
                .filter((id) => id !== '')
                .map((id) => ({ id, label: labelOf(field, id) })),
            ]}
            onSelect={(id) => change({ ...line, [field]: id === USUAL ? '' : id })}
          />
        ))}
      </div>
    </fieldset>
  );
}
