const TURNS = 60;

/**
 * Turns the wheel from the top of the page to its end and back.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ frames: number, late: number, longestMs: number }>} the
 *   frames that were drawn meanwhile, and those that took more than 50 ms
 */
export async function measureScroll(page) {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    window.frameTimes = [];
    const note = time => {
      window.frameTimes?.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.mouse.move(700, 500);
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, turn < TURNS / 2 ? 120 : -120);
    await page.waitForTimeout(16);
  }
  const times = await page.evaluate(() => {
    const noted = window.frameTimes;
    window.frameTimes = undefined;
    return noted;
  });
  const gaps = times.slice(1).map((time, index) => time - times[index]);
  return {
    frames: gaps.length,
    late: gaps.filter(gap => gap > 50).length,
    longestMs: Math.max(...gaps),
  };
}
