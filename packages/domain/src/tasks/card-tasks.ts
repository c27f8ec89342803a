import { type CardState, paymentIdOfCard } from '../cards/project-cards.ts';
import { failedRefunds } from '../cards/refund-card/card-refund.ts';
import type { CheckState } from '../checks/project-check.ts';
import type { CardIntentRow } from '../rows.ts';
import { paymentStands } from '../tenders/refund-line/quote-refund.ts';
import type { HouseTask, HouseTaskType } from './house-task.ts';

type Who = Pick<HouseTask, 'since' | 'employeeId' | 'deviceId'>;
type Make = (type: HouseTaskType, checkId: string, who: Who, more: Partial<HouseTask>) => HouseTask;

const startedBy = ({ startedAt: since, startedBy: employeeId, deviceId }: CardIntentRow): Who => ({
  since,
  employeeId,
  deviceId,
});

/** Approved after the guest paid otherwise, and not given back yet (rule PC9). */
export const lateCards = (state: CheckState): CardState[] =>
  state.overpaidMinor === 0
    ? []
    : state.cards.filter(({ intent, outcome, setAside }) => {
        const payment = state.payments.find(({ id }) => id === paymentIdOfCard(intent.id));
        const late = setAside && outcome === 'approved' && intent.type === 'charge';
        return late && payment !== undefined && paymentStands(state, payment) > 0;
      });

/** What of its cards waits for a person (rules PC9 to PC11). */
export const cardTasks = (state: CheckState, make: Make): HouseTask[] => {
  const checkId = state.check.id;
  const late = lateCards(state).map(({ intent }) =>
    make('late_card', checkId, startedBy(intent), {
      subjectId: paymentIdOfCard(intent.id),
      amountMinor: Math.min(state.overpaidMinor, intent.amountMinor),
    }),
  );
  const of = (type: HouseTaskType, cards: readonly CardState[]): HouseTask[] =>
    cards.map(({ intent }) =>
      make(type, checkId, startedBy(intent), {
        subjectId: intent.id,
        amountMinor: intent.amountMinor,
      }),
    );
  const unpaid = state.cards.filter(({ released, outcome }) => released && outcome === 'declined');
  return [
    ...late,
    ...of(
      'card_pending',
      state.cards.filter(({ unanswered }) => unanswered),
    ),
    ...of('card_refund_failed', failedRefunds(state)),
    ...(state.dueMinor === 0 ? [] : of('left_unpaid', unpaid.slice(-1))),
  ];
};
