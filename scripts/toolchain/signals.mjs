/**
 * Ends cleanly on Ctrl-C, SIGTERM, a closed terminal and the death of the npm
 * that started this process; a second signal ends at once.
 *
 * @param {import('./processes.mjs').Processes} processes
 * @param {{ onStop?: (signal: string) => void, exitCode: () => number }} options
 */
export function stopOnSignals(processes, { onStop, exitCode }) {
  let stopping = false;
  const stop = async signal => {
    if (stopping) {
      processes.killAll();
      return;
    }
    stopping = true;
    onStop?.(signal);
    await processes.stopAll();
    process.exit(exitCode());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stop(signal));
  }
  if (process.env.npm_lifecycle_event) {
    // npm killed outright passes no signal on; its child then changes parent.
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) {
        stop('the end of npm');
      }
    }, 1000).unref();
  }
}
