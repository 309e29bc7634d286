import { announce } from '../../announce';
import { cutDown, parseDescription } from '../describedApi';

const at = '/repositories/{}/{}';

/**
 * The paths that are called, and what their texts alone say of the query:
 * that lists have pages, and which of them can be filtered.
 */
const documented: Record<string, string[]> = {
  [`${at}/refs/branches/{}`]: [],
  [`${at}/commits/{}`]: ['exclude', 'pagelen', 'page'],
  [`${at}/merge-base/{}`]: [],
  [`${at}/commit/{}/statuses`]: ['pagelen', 'page'],
  [`${at}/effective-default-reviewers`]: ['pagelen', 'page'],
  [`${at}/src`]: [],
  [`${at}/src/{}/{}`]: ['pagelen', 'page'],
  [`${at}/pullrequests`]: ['q', 'pagelen', 'page'],
  [`${at}/pullrequests/{}`]: [],
  [`${at}/pullrequests/{}/decline`]: [],
  '/workspaces/{}/members': ['pagelen', 'page'],
  '/workspaces/{}/members/{}': [],
};

const leftOut = [
  {
    schema: 'pullrequest',
    property: 'description',
    known: 'the text of the operation lists it among the other fields',
  },
  {
    schema: 'pullrequest',
    property: 'draft',
    known: "Atlassian's issue BCLOUD-23659 tells of it",
  },
];

/** As any version of the description has it: they name parameters otherwise. */
const shapeOf = (path: string) => path.replace(/\{[^}]*\}/g, '{}');

/**
 * Bitbucket's description of what is called, with what its texts add to it.
 * Paths that an old one has not are named, and told in the output.
 */
export function readBitbucketDescription(file: string) {
  const whole = parseDescription(file);
  const paths = Object.keys(whole.paths).filter(
    path => shapeOf(path) in documented,
  );
  const description = cutDown(whole, paths, leftOut);
  for (const [path, { get }] of Object.entries(description.paths)) {
    if (get) {
      get.parameters = [
        ...(get.parameters ?? []).map(repeatable),
        ...documented[shapeOf(path)].map(name => ({
          in: 'query',
          name,
          schema: { type: 'string' },
          // Spaces become the plus sign of a form.
          allowReserved: true,
        })),
      ];
    }
  }
  const known = paths.map(shapeOf);
  const missing = Object.keys(documented).filter(
    shape => !known.includes(shape),
  );
  if (missing.length) {
    announce(
      `Calls of ${missing.join(
        ', ',
      )} are not checked: ${file} is older than they are.`,
    );
  }
  return {
    description,
    isMissing: (path: string) =>
      missing.some(shape =>
        new RegExp(`^${shape.replaceAll('{}', '[^/]+')}$`).test(path),
      ),
  };
}

/** "This parameter can be repeated", its text says. */
function repeatable(parameter: unknown): unknown {
  const { name, schema } = parameter as { name: string; schema: unknown };
  return name === 'state'
    ? { in: 'query', name, schema: { type: 'array', items: schema } }
    : parameter;
}
