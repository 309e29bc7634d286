/**
 * Signals every process of a group; 0 only asks whether one is left.
 *
 * @param {number} group
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether the group had a process
 */
export function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH' || error.code === 'EPERM') {
      // EPERM: on macOS the answer for a group of zombies only.
      return false;
    }
    throw error;
  }
}
