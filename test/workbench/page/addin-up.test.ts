import { addinUp, type Starting } from "../../../workbench/page/addin-up";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** When the start is found to be over, in milliseconds of an add-in that shows something and asks as `starting` says. */
async function upAfter(starting: (ms: number) => { shows: boolean; requests: number }): Promise<number> {
  let ms = 0;
  let up = false;
  const read: Starting = { shows: () => starting(ms).shows, requests: () => starting(ms).requests };
  void addinUp(read).then(() => (up = true));
  for (; !up; ms += 25) await jest.advanceTimersByTimeAsync(25);
  return ms;
}

test("an add-in is up a quarter of a second after its last request", async () => {
  const ms = await upAfter((at) => ({ shows: true, requests: Math.min(at, 1000) }));
  expect(ms).toBeGreaterThanOrEqual(1250);
  expect(ms).toBeLessThan(1400);
});

test("it is not up before it shows something", async () => {
  expect(await upAfter((at) => ({ shows: at >= 2000, requests: 3 }))).toBeGreaterThanOrEqual(2250);
});

test("one that stays blank, or never stops asking, is up after five seconds", async () => {
  expect(await upAfter(() => ({ shows: false, requests: 0 }))).toBe(5000);
  expect(await upAfter((at) => ({ shows: true, requests: at }))).toBe(5000);
});
