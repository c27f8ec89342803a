import { describe, expect, it } from 'vitest';
import { logIn, OWNER_PIN, openOffice } from './testing/open-office.fixture.ts';
import { failureOf, nothing } from './testing/outcomes.fixture.ts';

const course = (number: number, name: string) => ({
  ...{ number, name, goes: 'in_turn' as const },
  ...{ autoMinutes: null, together: false },
});

describe('courses in the office', () => {
  it('[CF8] saves the courses of the house, takes off what is left out and brings it back', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const { saveCourses } = shop.definition.commands;
    const save = (...courses: ReturnType<typeof course>[]) =>
      saveCourses.run({ courses }, shop.call(session));
    const seen = async () => {
      const answer = await shop.definition.queries.courses.ask(nothing, { session });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    };
    expect((await seen()).courses).toEqual([]);
    await save(course(1, 'Starters'), course(2, 'Mains'));
    expect((await seen()).courses.map(({ name }) => name)).toEqual(['Starters', 'Mains']);
    await save(course(2, 'Main course'));
    expect((await seen()).courses).toEqual([course(2, 'Main course')]);
    await save(course(1, 'First'), course(2, 'Main course'));
    expect((await seen()).courses.map(({ name }) => name)).toEqual(['First', 'Main course']);
    expect(await failureOf(save(course(1, 'A'), course(1, 'B')))).toBe('same_course');
    expect(await failureOf(saveCourses.run({ courses: [] }, shop.call('house:guess')))).toBe(
      'not_logged_in',
    );
  });

  it('[CF8] gives a whole category its usual course, and tells which differ', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const { setCategoryCourse } = shop.definition.commands;
    const ask = async () => {
      const answer = await shop.definition.queries.courses.ask(nothing, { session });
      return answer.ok ? answer.value.categories : [];
    };
    const [category] = (await ask()).filter(({ courses }) => courses.length > 0);
    await setCategoryCourse.run({ categoryId: category?.id ?? '', course: 7 }, shop.call(session));
    expect((await ask()).find(({ id }) => id === category?.id)?.courses).toEqual([7]);
    const changed = shop.rows('menu_item').filter((row) => row.course === 7);
    expect(changed.every((row) => row.categoryId === category?.id)).toBe(true);
  });

  it('[CF13] [CF15] says at each station what is shown and printed of what is held', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const { saveStationCourses } = shop.definition.commands;
    const ask = async () => {
      const answer = await shop.definition.queries.courses.ask(nothing, { session });
      return answer.ok ? answer.value.stations : [];
    };
    const [station] = await ask();
    expect(station).toMatchObject({ showComing: true, holdChits: false });
    const stationKey = station?.key ?? '';
    await saveStationCourses.run({ stationKey, showComing: false }, shop.call(session));
    await saveStationCourses.run({ stationKey, holdChits: true }, shop.call(session));
    expect((await ask())[0]).toMatchObject({ showComing: false, holdChits: true });
    const unknown = { stationKey: 'nowhere', holdChits: true };
    expect(await failureOf(saveStationCourses.run(unknown, shop.call(session)))).toBe(
      'unknown_station',
    );
  });
});
