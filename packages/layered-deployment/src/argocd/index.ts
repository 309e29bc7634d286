import type { BundleFile } from '../bundle';
import type { Deployment } from '../deployment';
import { toYaml } from '../render/yaml';
import { application } from './application';
import { applicationSet } from './applicationSet';
import { appProject } from './appProject';
import { rootApplication } from './rootApplication';

/** What Argo CD reads: Applications, and the projects and roots if they are ours. */
export function argocdFiles(deployment: Deployment): BundleFile[] {
  const { environments, platform, rootApplications } = deployment;
  const applications =
    platform.argocd.delivery === 'application-set'
      ? [
          {
            path: environments[0].applicationPath,
            content: toYaml(applicationSet(deployment)),
          },
        ]
      : environments.map(environment => ({
          path: environment.applicationPath,
          content: toYaml(application(deployment, environment)),
        }));
  const projects = environments.flatMap(environment =>
    environment.projectPath
      ? [
          {
            path: environment.projectPath,
            content: toYaml(appProject(deployment, environment)),
          },
        ]
      : [],
  );
  const roots = rootApplications.map(
    (root): BundleFile => ({
      path: root.path,
      content: toYaml(
        rootApplication(platform, root),
        'Applied once, by hand; every deployment of the platform shares it.',
      ),
      createOnly: true,
    }),
  );
  return [...applications, ...projects, ...roots];
}
