/**
 * In the page: presses Next until every version was shown.
 *
 * @returns {Promise<{ presses: number[], rows: number, shown: string,
 *   longestTaskMs: number }>} what each press took until its rows were drawn,
 *   and how many rows the page holds at the end
 */
export async function measurePages() {
  const tasks = [];
  const observer = new PerformanceObserver(list =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ entryTypes: ['longtask'] });
  const status = () => document.querySelector('main [role=status]').innerText;
  const next = () => [...document.querySelectorAll('main button')].at(-1);
  const presses = [];
  while (!next().disabled) {
    const before = status();
    const pressed = performance.now();
    next().click();
    do {
      await new Promise(resolve => requestAnimationFrame(resolve));
    } while (status() === before);
    presses.push(performance.now() - pressed);
  }
  observer.disconnect();
  return {
    presses,
    rows: document.querySelectorAll('[role=rowheader]').length,
    shown: status(),
    longestTaskMs: Math.max(0, ...tasks),
  };
}
