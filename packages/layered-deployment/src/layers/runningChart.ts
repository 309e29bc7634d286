/**
 * The command that keeps the version of a chart in `CHART_VERSION`: without
 * one, an upgrade that is to change a setting would also move every server of
 * the cluster to the newest chart. Empty if the chart is not installed yet.
 */
export function keepChartVersion(release: string, namespace: string): string {
  return `CHART_VERSION="$(helm list --namespace ${namespace} --filter '^${release}$' --output json | jq --raw-output '.[0].chart // "" | sub("^${release}-"; "")')"`;
}
