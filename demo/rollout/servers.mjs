import { dirname } from 'node:path/posix';

const application =
  /^argocd\/(?<environment>[^/]+)\/(?<deployment>[^/]+)\.ya?ml$/;

function mentions(value, word) {
  if (value === null || typeof value !== 'object') {
    return value === word;
  }
  return Object.values(value).some(part => mentions(part, word));
}

/**
 * The servers that a commit asks for: one per Application.
 *
 * @param {object} commit
 * @param {string[]} commit.paths
 * @param {(path: string) => Promise<string>} commit.read
 * @param {(text: string) => any} commit.parse - YAML
 * @returns {Promise<{ instance: string, entity: string, environment: string, authentication: boolean }[]>}
 */
export async function findServers({ paths, read, parse }) {
  const servers = [];
  for (const path of paths) {
    const match = application.exec(path);
    if (match) {
      const { environment, deployment } = match.groups;
      const record = paths.find(
        candidate =>
          candidate.endsWith('/deployment.yaml') &&
          dirname(candidate).split('/').at(-1) === deployment,
      );
      if (record) {
        const folder = dirname(record);
        servers.push(
          await describeServer({ folder, environment, paths, read, parse }),
        );
      }
    }
  }
  return servers;
}

async function describeServer({ folder, environment, paths, read, parse }) {
  const { answers } = parse(await read(`${folder}/deployment.yaml`));
  const { metadata } = parse(await read(`${folder}/catalog-info.yaml`));
  const instances = metadata.annotations['mlflow.org/instance'].split(',');
  // What the server was given decides, not what was asked for.
  const values = [
    `${folder}/values.yaml`,
    `${folder}/environments/${environment}/values.yaml`,
  ].filter(path => paths.includes(path));
  const texts = await Promise.all(values.map(path => read(path)));
  return {
    instance:
      instances
        .map(name => name.trim())
        .find(name => name === `${answers.name}-${environment}`) ??
      instances[answers.environments.indexOf(environment)].trim(),
    entity: metadata.name,
    environment,
    authentication: texts.some(text => mentions(parse(text), 'basic-auth')),
  };
}
