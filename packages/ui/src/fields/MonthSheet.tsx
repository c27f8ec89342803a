import { ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  useLocale,
} from 'react-aria-components';

const TURN = 'flex size-key shrink-0 items-center justify-center data-pressed:bg-pressed';

/** A month of the field that it stands in, in the words and with the first day of the week of the nearest locale. */
export function MonthSheet() {
  const { locale } = useLocale();
  // Arabic has no short names of days, only whole ones and letters.
  const weekdays = locale.startsWith('ar') ? 'narrow' : 'short';
  return (
    <Calendar className="flex flex-col gap-2">
      <header className="flex items-center gap-2">
        <Button slot="previous" className={TURN}>
          <ChevronLeft aria-hidden className="rtl:rotate-180" />
        </Button>
        <Heading className="m-0 grow text-center text-body font-semibold first-letter:uppercase" />
        <Button slot="next" className={TURN}>
          <ChevronRight aria-hidden className="rtl:rotate-180" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle={weekdays} className="figures border-collapse">
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className="text-small font-semibold text-ink-2">
              {day}
            </CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className="flex size-key items-center justify-center rounded-control data-disabled:text-ink-3 data-outside-month:hidden data-pressed:bg-pressed data-selected:bg-ink data-selected:text-paper"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
