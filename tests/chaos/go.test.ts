// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { SEEDED } from './defects';
import {
  describeAnew,
  findTooManyAnew,
  goTo,
  judgeAnew,
  MOST_ANEW,
  MOST_ANEW_IN_ALL,
  OPENED_ANEW,
} from './go';

const URL_OF_CASE = 'https://smithlaw.mycase.com:1234/court_cases/1/case_link';
const LATE = Object.assign(new Error('page.goto: Timeout 75000ms exceeded.\nCall log:'), {
  name: 'TimeoutError',
});

/** @param status what the server answers to the page meanwhile; null: nothing; undefined: it was not asked */
function stage(status?: number | null) {
  const requests: { method: string; host: string; path: string; status: number | null }[] = [
    // As it was asked and answered before.
    { method: 'GET', host: 'smithlaw.mycase.com', path: '/court_cases/1/case_link', status: 200 },
  ];
  const world = { log: [] as string[], anew: 0, stage: { sandbox: { requests } } };
  const goto = vi.fn().mockImplementationOnce(async () => {
    if (status !== undefined) requests.push({ ...(requests[0] as (typeof requests)[0]), status });
    throw LATE;
  });
  const print = vi.spyOn(console, 'log').mockReturnValue(undefined);
  return { world, tab: { goto }, print };
}

it.each([undefined, null])(
  'what its server answered with %s is opened once more, counted and printed',
  async (status) => {
    const { world, tab, print } = stage(status);
    tab.goto.mockResolvedValue(null);
    await goTo(world, tab, URL_OF_CASE);
    expect(tab.goto).toHaveBeenCalledTimes(2);
    expect(world.anew).toBe(1);
    expect(world.log).toEqual([`${OPENED_ANEW}: ${URL_OF_CASE}`]);
    expect(print).toHaveBeenCalledWith(`${OPENED_ANEW}: ${URL_OF_CASE}`);
  },
);

it('what does not come the second time either is thrown', async () => {
  const { world, tab } = stage();
  tab.goto.mockRejectedValue(LATE);
  await expect(goTo(world, tab, URL_OF_CASE)).rejects.toBe(LATE);
  expect(tab.goto).toHaveBeenCalledTimes(2);
});

it('a page that was answered, and hangs all the same, may be held up by the extension', async () => {
  const { world, tab } = stage(200);
  await expect(goTo(world, tab, URL_OF_CASE)).rejects.toThrow('exceeded. Its server has answered it.');
  expect([tab.goto.mock.calls.length, world.anew]).toEqual([1, 0]);
});

it('what is wrong, not late, is thrown as it is, and what comes is not counted', async () => {
  const { world, tab } = stage();
  const wrong = new Error('page.goto: net::ERR_ABORTED');
  tab.goto.mockReset().mockRejectedValueOnce(wrong).mockResolvedValue(null);
  await expect(goTo(world, tab, URL_OF_CASE)).rejects.toBe(wrong);
  await goTo(world, tab, URL_OF_CASE, 'commit');
  expect(tab.goto).toHaveBeenLastCalledWith(URL_OF_CASE, { waitUntil: 'commit' });
  expect(world.anew).toBe(0);
});

it('a world in which that is needed again and again fails, by no kind that a seeded bug is seen by', () => {
  expect(judgeAnew(MOST_ANEW)).toEqual([]);
  const [violation, ...more] = judgeAnew(MOST_ANEW + 1);
  expect([violation?.kind, more]).toEqual(['pages', []]);
  expect(violation?.line).toMatch(
    /^pages: 3 times a page .* the extension or the suite keeps it from asking$/,
  );
  expect(SEEDED.map(({ kind }) => kind)).not.toContain('pages');
});

it('worlds of which none fails by itself fail together where that is needed too often in all of them', () => {
  const worlds = (...anew: number[]) => anew.map((n) => ({ anew: n }));
  expect(findTooManyAnew(worlds(0, 0))).toEqual([]);
  expect(findTooManyAnew(worlds(2, 0, 1))).toEqual([]);
  expect(findTooManyAnew(worlds(1, 1, 0, 1, 1))).toEqual([
    `4 times in 5 worlds a page of MyCase never came, and its server had answered no request for it; ${MOST_ANEW_IN_ALL} times in all worlds of a run that may be the browser's doing, so here the extension or the suite keeps it from asking`,
  ]);
  // As a run of ten worlds could be, each of them just good enough.
  expect(findTooManyAnew(Array.from({ length: 10 }, () => ({ anew: MOST_ANEW })))).toHaveLength(1);
});

it('how often it was needed is a sentence of its own', () => {
  expect(describeAnew([{ anew: 0 }])).toMatch(
    /^0 times a page .* opened it once more\. A world .* more than 2 times fails, and so does a run in which it is needed more than 3 times in all\.$/,
  );
  expect(describeAnew([{ anew: 1 }, { anew: 2 }])).toMatch(/^3 times .*, at most 2 times in one world\./);
});
