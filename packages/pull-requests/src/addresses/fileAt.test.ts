import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPullRequestHost } from '../hosts/createPullRequestHost';
import { fileAt } from './fileAt';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      azure: [{ host: 'dev.azure.com' }, { host: 'company.visualstudio.com' }],
      bitbucketCloud: [{ username: 'portal', appPassword: 'password' }],
      bitbucketServer: [
        {
          host: 'bitbucket.example.com',
          apiBaseUrl: 'https://bitbucket.example.com/code/rest/api/1.0',
        },
      ],
      gitlab: [
        {
          host: 'gitlab.example.com',
          baseUrl: 'https://gitlab.example.com/lab',
          apiBaseUrl: 'https://gitlab.example.com/lab/api/v4',
          token: 'token',
        },
      ],
      gitea: [
        { host: 'tools.example.com', baseUrl: 'https://tools.example.com/git' },
      ],
      awsCodeCommit: [
        { host: 'eu-west-1.console.aws.amazon.com', region: 'x' },
      ],
    },
  }),
);

const read = (address: string) => fileAt(new URL(address), integrations);

describe('fileAt', () => {
  it.each([
    { host: 'github.com', owner: 'ml', repo: 'screening' },
    { host: 'gitlab.example.com', owner: 'ml/online', repo: 'screening' },
    { host: 'tools.example.com', owner: 'ml', repo: 'screening' },
    {
      host: 'dev.azure.com',
      organization: 'company',
      project: 'My Models',
      repo: 'screening',
    },
    { host: 'company.visualstudio.com', project: 'ml', repo: 'screening' },
    { host: 'bitbucket.org', workspace: 'ml', repo: 'screening' },
    { host: 'bitbucket.example.com', project: 'ML', repo: 'screening' },
  ])('reads an address that the catalog joins on $host', repository => {
    const host = createPullRequestHost({ integrations, repository });
    const address = integrations.resolveUrl({
      url: 'services/catalog-info.yaml',
      base: host.getContentsUrl('main'),
    });

    expect(read(address)).toMatchObject({
      reference: repository,
      branch: 'main',
      path: 'services/catalog-info.yaml',
    });
  });

  it.each([
    'https://gitlab.example.com/lab/ml/screening/-/blob/release%2F1/a.yaml',
    'https://bitbucket.example.com/code/projects/ML/repos/screening/browse/a.yaml?at=release%2F1',
    'https://dev.azure.com/company/ml/_git/screening?path=%2Fa.yaml&version=GBrelease%2F1',
  ])('reads a branch with a slash: %s', address => {
    expect(read(address)).toMatchObject({
      branch: 'release/1',
      path: 'a.yaml',
    });
  });

  it('reads a path as the browser shows it', () => {
    expect(
      read('https://github.com/ml/screening/blob/main/a%20b/%C3%A4.yaml'),
    ).toMatchObject({ branch: 'main', path: 'a b/ä.yaml' });
  });

  it.each([
    'https://bitbucket.example.com/code/projects/ML/repos/screening/browse/a.yaml',
    'https://dev.azure.com/company/ml/_git/screening?path=/a.yaml',
  ])('knows no branch where the address names none: %s', address => {
    const { branch, path } = read(address);
    expect({ branch, path }).toEqual({ branch: undefined, path: 'a.yaml' });
  });

  it.each([
    ['https://elsewhere.example.com/ml/a/blob/main/a.yaml', /No integration/],
    [
      'https://github.com/ml/screening',
      /not the address of a file of a branch/,
    ],
    ['https://tools.example.com/git/ml/a/src/tag/v1/a.yaml', /of type gitea/],
    [
      'https://dev.azure.com/company/ml/_git/a?path=/a.yaml&version=GTv1',
      /of type azure/,
    ],
    [
      'https://eu-west-1.console.aws.amazon.com/codesuite/a/browse/a.yaml',
      /of type awsCodeCommit/,
    ],
  ])('says why it cannot read %s', (address, message) => {
    expect(() => read(address)).toThrow(message);
  });
});
