/**
 * What the person at the terminal reads when everything is up.
 *
 * @param {{ portal: string, host: string, mlflow: string, passwords: Record<string, string> }} demo
 * @param {{ name: string, seconds: number }[]} steps
 * @param {number} seconds
 */
export function summary({ portal, host, mlflow, passwords }, steps, seconds) {
  const longest = [...steps]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 3)
    .map(step => `${step.name} ${step.seconds.toFixed(0)} s`)
    .join(', ');
  return `
Ready after ${seconds.toFixed(0)} s (longest: ${longest}).

  Portal    ${portal}
  Git host  ${host}/ml/deployments
            ada  ${passwords.ada}
            paul ${passwords.paul}
  MLflow    ${mlflow}

Try first:
  1. Sign in to the portal as Ada and open "MLflow of team risk": a server and its champions.
  2. Create > MLflow server, platform Try-out, a name of your own: it becomes a pull request of ada's,
     who signs in to the Git host in the window that opens.
     (AKS West Europe makes a draft, until the facts of its cloud are filled in.)
  3. In a private window, approve and merge it on the Git host as paul: Files Changed > Approve, then Merge.
     The entity appears, and its page follows the server's start.

Ctrl-C ends everything. npm start -- --reset begins afresh.
`;
}
