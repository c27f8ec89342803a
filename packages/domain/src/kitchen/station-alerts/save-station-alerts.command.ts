import { z } from 'zod';
import { saleHoursList } from '../../availability/sale-hours.command.ts';
import { idText } from '../../checks/schemas.ts';
import { stationKeyText } from '../../routing/save-routing/save-routing.command.ts';
import { MAX_AGE_TARGETS } from './age-targets.ts';
import { SOUND_TONES } from './station-sounds.ts';

/** Half a minute to four hours. */
const ageSeconds = z.int().min(30).max(14_400);

const eventSound = z.object({
  tone: z.enum(SOUND_TONES),
  everySeconds: z.int().min(5).max(300).nullable(),
});

/** When a station's tickets are due and late, and what its screens sound; absent: as it was. */
export const saveStationAlertsCommand = z.object({
  stationKey: stationKeyText,
  targetSeconds: ageSeconds.exactOptional(),
  lateSeconds: ageSeconds.exactOptional(),
  ageTargets: z
    .array(
      z.object({
        orderTypeId: idText.nullable(),
        course: z.int().min(1).max(99).nullable(),
        targetSeconds: ageSeconds,
        lateSeconds: ageSeconds,
      }),
    )
    .max(MAX_AGE_TARGETS)
    .readonly()
    .exactOptional(),
  sounds: z
    .object({
      allergy: eventSound,
      void: eventSound,
      late: eventSound,
      rush: eventSound,
      due: eventSound,
      ticket: eventSound,
    })
    .exactOptional(),
  quietHours: saleHoursList.nullable().exactOptional(),
});
export type SaveStationAlertsCommand = z.infer<typeof saveStationAlertsCommand>;
