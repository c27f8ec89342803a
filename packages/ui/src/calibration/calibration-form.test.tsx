import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CalibrationForm, type CalibrationFormProps } from './CalibrationForm.tsx';

const html = (more: Partial<CalibrationFormProps>): string =>
  renderToStaticMarkup(
    <CalibrationForm sensor="1" only before={undefined} keep={() => undefined} {...more} />,
  );

const made = { offsetMilliC: -500, on: '2026-06-01', dueOn: '2099-06-01' };

it('[PB26] a calibration is shown with its day, who entered it and when it is due again', () => {
  expect(html({})).toContain('not verified');
  const shown = html({ before: made, by: 'Maeve Trelawny' });
  expect(shown).toContain(
    'Corrected by -0.5 °C on 2026-06-01, entered by Maeve Trelawny. Due again on 2099-06-01.',
  );
  expect(shown).not.toContain('not verified');
  expect(html({ before: made })).toContain('on 2026-06-01. Due');
  expect(html({ before: { ...made, dueOn: '2026-06-02' } })).toContain('was due on 2026-06-02');
});

it('[PB26] the correction is taken from ice only where somebody stands by it', () => {
  expect(html({})).not.toContain('calibration-ice');
  expect(html({ sentMilliC: null })).toContain('calibration-ice');
});
