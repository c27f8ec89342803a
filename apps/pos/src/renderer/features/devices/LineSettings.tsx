import type { PeripheralView } from '@galley/pos/contract';
import { Select } from '@galley/ui';
import { typedWords } from '../../app/typed-device-words.ts';
import { PRINTER_MODELS } from './known-setups.ts';
import { LineFields } from './LineFields.tsx';
import { PaperWidth } from './PaperWidth.tsx';
import { type LineChoice, lineSettings } from './typed-device.ts';
import type { Change } from './use-saving.ts';

type Props = { readonly device: PeripheralView; readonly save: (change: Change) => void };

const SAID = 'said';

/** The model of a printer: what it says of itself, or what a person knows better. */
export function PrinterModel({ device, save }: Props) {
  const { proposed, language } = Object(device.setup['identity']);
  const said = PRINTER_MODELS.find(({ id }) => id === proposed)?.label;
  const { paperMm, ...setup } = device.setup;
  return (
    <>
      <Select
        label={typedWords.model}
        selected={device.model ?? SAID}
        options={[
          {
            id: SAID,
            label: said === undefined ? typedWords.modelTold : typedWords.modelToldAs(said),
          },
          ...PRINTER_MODELS,
        ]}
        onSelect={(id) => save({ model: id === SAID ? null : id })}
      />
      {device.model === null && (said === undefined || language === 'starprnt') ? (
        <PaperWidth
          paper={paperMm === 58 ? '58' : '80'}
          onChange={(paper) => save({ setup: paper === '58' ? { ...setup, paperMm: 58 } : setup })}
        />
      ) : null}
    </>
  );
}

const LINE_FIELDS = ['baudRate', 'dataBits', 'parity', 'stopBits'] as const;

const choiceOf = (line: Readonly<Record<string, unknown>>): LineChoice => {
  const [baudRate = '', dataBits = '', parity = '', stopBits = ''] = LINE_FIELDS.map((field) =>
    String(line[field] ?? ''),
  );
  return { baudRate, dataBits, parity, stopBits };
};

/** A printer keeps its line with its place, a probe with its driver, the others with their set-up. */
const lineOf = ({ type, connection, setup }: PeripheralView): Record<string, unknown> => {
  if (type === 'printer') return connection;
  return Object(setup['kind'] === 'probe' ? Object(setup['driver']).line : setup['line']);
};

const withLine = ({ type, connection, setup }: PeripheralView, choice: LineChoice): Change => {
  const line = lineSettings(choice);
  if (type === 'printer') {
    return { connection: { kind: 'serial', path: String(connection['path']), ...line } };
  }
  if (setup['kind'] !== 'probe') return { setup: { ...setup, line } };
  return { setup: { ...setup, driver: { ...Object(setup['driver']), line } } };
};

const isSerial = ({ connection: { kind } }: PeripheralView): boolean =>
  kind === 'serial' || kind === 'serial-path';

/** Speed and frame of the serial line that a device is on. */
export function LineSettings({ device, save }: Props) {
  if (!isSerial(device)) return null;
  return (
    <LineFields
      line={choiceOf(lineOf(device))}
      change={(choice) => save(withLine(device, choice))}
    />
  );
}
