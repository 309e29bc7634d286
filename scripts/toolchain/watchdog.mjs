// Ends the process groups that a dead parent left behind. The parent writes
// `+<group>` and `-<group>` lines; the end of input means that it is gone,
// however it went (SIGKILL included).
import { createInterface } from 'node:readline';
import { signalGroup } from './processGroup.mjs';

const graceMilliseconds = 5000;
const groups = new Set();

// The terminal sends these to everyone; the parent decides when to end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {});
}

createInterface({ input: process.stdin })
  .on('line', line => {
    const group = Number(line.slice(1));
    if (line.startsWith('+')) {
      groups.add(group);
    } else {
      groups.delete(group);
    }
  })
  .on('close', () => {
    const left = [...groups].filter(group => signalGroup(group, 'SIGTERM'));
    if (left.length === 0) {
      process.exit();
    }
    setTimeout(() => {
      left.forEach(group => signalGroup(group, 'SIGKILL'));
      process.exit();
    }, graceMilliseconds);
  });
