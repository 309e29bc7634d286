/**
 * Says now and then that something still runs: CI systems end a job that is
 * silent for long, and a person wants to know.
 *
 * @template T
 * @param {string} title
 * @param {(line: string) => void} say
 * @param {() => Promise<T>} action
 * @param {number} [milliseconds] - between two lines
 * @returns {Promise<T>}
 */
export async function withHeartbeat(title, say, action, milliseconds = 50_000) {
  const begun = Date.now();
  const timer = setInterval(() => {
    const seconds = ((Date.now() - begun) / 1000).toFixed(0);
    say(`== ${title}: still running, ${seconds} s`);
  }, milliseconds);
  try {
    return await action();
  } finally {
    clearInterval(timer);
  }
}
