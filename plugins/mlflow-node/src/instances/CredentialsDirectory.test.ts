import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { rename, symlink } from 'node:fs/promises';
import { CredentialsDirectory } from './CredentialsDirectory';

const directory = createMockDirectory();
const logger = mockServices.logger.mock();
const login = 'username: portal\npassword: canary\n';

function credentialsDirectory() {
  return CredentialsDirectory.create({
    directory: directory.resolve('credentials'),
    logger,
  });
}

beforeEach(() => {
  jest.clearAllMocks();
  directory.setContent({
    credentials: {},
    outside: { 'secret.yaml': login },
  });
});

describe('CredentialsDirectory', () => {
  it('finds a login as soon as it is there, and follows its changes', async () => {
    const credentials = credentialsDirectory();
    await expect(credentials.read('fraud-dev')).resolves.toBeUndefined();
    expect(logger.warn).not.toHaveBeenCalled();
    directory.addContent({ 'credentials/fraud-dev.yaml': login });
    await expect(credentials.read('fraud-dev')).resolves.toEqual({
      username: 'portal',
      password: 'canary',
    });
    directory.addContent({
      'credentials/fraud-dev.yaml': login.replace('canary', 'newest'),
    });
    await expect(credentials.read('fraud-dev')).resolves.toMatchObject({
      password: 'newest',
    });
  });

  it('is content with a directory that is not there yet', async () => {
    directory.setContent({});
    await expect(
      credentialsDirectory().read('fraud-dev'),
    ).resolves.toBeUndefined();
  });

  it('follows the links of a secret mounted by Kubernetes', async () => {
    directory.addContent({
      'credentials/..2026_01/fraud-dev.yaml': login,
      'credentials/..2026_02/fraud-dev.yaml': login.replace('canary', 'newest'),
    });
    const at = (name: string) => directory.resolve('credentials', name);
    await symlink('..2026_01', at('..data'));
    await symlink('..data/fraud-dev.yaml', at('fraud-dev.yaml'));
    const credentials = credentialsDirectory();
    await expect(credentials.read('fraud-dev')).resolves.toMatchObject({
      password: 'canary',
    });
    await symlink('..2026_02', at('..data_tmp'));
    await rename(at('..data_tmp'), at('..data'));
    await expect(credentials.read('fraud-dev')).resolves.toMatchObject({
      password: 'newest',
    });
  });

  it('refuses a link that leads out of the directory', async () => {
    await symlink(
      directory.resolve('outside', 'secret.yaml'),
      directory.resolve('credentials', 'fraud-dev.yaml'),
    );
    await expect(
      credentialsDirectory().read('fraud-dev'),
    ).resolves.toBeUndefined();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it.each([
    '../outside/secret',
    '..',
    '',
    'Fraud',
    'a/b',
    'a\0b',
    'x'.repeat(64),
  ])('has no file for the name %j', async name => {
    await expect(credentialsDirectory().read(name)).resolves.toBeUndefined();
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it.each([
    ['no YAML', 'password: "canary\n'],
    ['no password', 'username: canary\n'],
    ['a list', '- canary\n'],
    ['a number for a password', 'username: canary\npassword: 1\n'],
    ['a colon in the user name', 'username: "canary:x"\npassword: canary\n'],
    ['nothing', ''],
    ['far too much', `${login}# ${'canary'.repeat(20_000)}`],
  ])('warns of %s without quoting it', async (_, content) => {
    directory.addContent({ 'credentials/fraud-dev.yaml': content });
    await expect(
      credentialsDirectory().read('fraud-dev'),
    ).resolves.toBeUndefined();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    const logged = JSON.stringify(logger.warn.mock.calls);
    expect(logged).toContain('fraud-dev.yaml');
    expect(logged).not.toContain('canary');
  });
});
