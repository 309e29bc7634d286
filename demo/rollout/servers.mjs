import { dirname } from 'node:path/posix';

const application =
  /^argocd\/(?<environment>[^/]+)\/(?<deployment>[^/]+)\.ya?ml$/;

/** The name becomes a folder, a file and a part of an address. */
const instanceName = /^[a-z0-9-]{1,63}$/;

function mentions(value, word) {
  if (value === null || typeof value !== 'object') {
    return value === word;
  }
  return Object.values(value).some(part => mentions(part, word));
}

/**
 * The servers that a commit asks for: one per Application. One whose
 * instance has a name that cannot be used is a problem instead.
 *
 * @param {object} commit
 * @param {string[]} commit.paths
 * @param {(path: string) => Promise<string>} commit.read
 * @param {(text: string) => any} commit.parse - YAML
 * @returns {Promise<{ servers: { instance: string, entity: string, environment: string, authentication: boolean }[], problems: string[] }>}
 */
export async function findServers({ paths, read, parse }) {
  const servers = [];
  const problems = [];
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
        const server = await describeServer({
          folder,
          environment,
          paths,
          read,
          parse,
        });
        // What is no MLflow, such as a Langfuse, has nothing to start here.
        if (!server) {
          continue;
        }
        if (instanceName.test(server.instance)) {
          servers.push(server);
        } else {
          problems.push(
            `${path} is not rolled out: mlflow.org/instance in ${folder}/catalog-info.yaml names ${JSON.stringify(
              server.instance,
            )} for it; use 1 to 63 lower-case letters, digits and hyphens.`,
          );
        }
      }
    }
  }
  return { servers, problems };
}

async function describeServer({ folder, environment, paths, read, parse }) {
  const { answers } = parse(await read(`${folder}/deployment.yaml`));
  const { metadata } = parse(await read(`${folder}/catalog-info.yaml`));
  const named = metadata.annotations?.['mlflow.org/instance'];
  if (named === undefined) {
    return undefined;
  }
  const instances = named.split(',').map(name => name.trim());
  // What the server was given decides, not what was asked for.
  const values = [
    `${folder}/values.yaml`,
    `${folder}/environments/${environment}/values.yaml`,
  ].filter(path => paths.includes(path));
  const texts = await Promise.all(values.map(path => read(path)));
  return {
    instance:
      instances.find(name => name === `${answers.name}-${environment}`) ??
      instances[answers.environments.indexOf(environment)] ??
      '',
    entity: metadata.name,
    environment,
    authentication: texts.some(text => mentions(parse(text), 'basic-auth')),
  };
}
