import type { Prerequisite } from '../layer';
import type { ChartLocation, Release } from '../product';
import type { Offer } from './surroundings';

/** Fetches a release from its owner into a folder. */
function fetchChart(
  own: ChartLocation,
  { version }: Release,
  folder: string,
): string {
  const copied = 'COPY=$(mktemp -d)';
  if (own.kind === 'git') {
    return [
      copied,
      `git clone --depth 1 --branch ${own.revision} ${own.repository} "$COPY"`,
      `mkdir -p ${folder} && cp -R "$COPY/${own.path}/." ${folder}`,
    ].join('\n');
  }
  const chart =
    own.kind === 'oci'
      ? `oci://${own.repository}/${own.name}`
      : `${own.name} --repo ${own.repository}`;
  return [
    copied,
    `helm pull ${chart} --version ${version} --untar --untardir "$COPY"`,
    `mkdir -p ${folder} && cp -R "$COPY/${own.name}/." ${folder}`,
  ].join('\n');
}

/** A chart that is taken from the repository must be in it first. */
export function chartPrerequisites(
  { offer, product }: Offer,
  environment: { name: string; release: Release; chart: ChartLocation },
): Prerequisite[] {
  const { name, release, chart } = environment;
  if (offer.chart?.kind !== 'copy' || chart.kind !== 'git') {
    return [];
  }
  return [
    {
      id: `chart-copy-${release.version}`,
      environment: name,
      title: `Bring the chart ${product.id} ${release.version} to ${chart.path} on ${chart.revision}, by a pull request of its own`,
      command: [
        `git switch --create chart-${product.id}-${release.version}`,
        fetchChart(release.chart ?? product.chart, release, chart.path),
        `git add ${chart.path} && git commit --message "Copy the chart ${product.id} ${release.version}" && git push --set-upstream origin HEAD`,
      ].join('\n'),
      check: `test -f ${chart.path}/Chart.yaml`,
    },
  ];
}
