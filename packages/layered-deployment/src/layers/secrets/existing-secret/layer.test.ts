import { execFileSync } from 'node:child_process';
import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';
import { shellTemplate } from './shellTemplate';

const layers = { secrets: { use: 'existing-secret' } };

// Stands in for kubectl: shows the files it would put into a Secret.
const kubectl = `kubectl() {
  for argument; do case "$argument" in
    --from-file=*) file="\${argument#--from-file=}"
      printf '[%s]%s\\n' "\${file%%=*}" "$(cat "\${file#*=}")";;
  esac; done
}
`;

function run(command: string, typed: string[]): string {
  return execFileSync('bash', ['-c', `${kubectl}${command}`], {
    input: `${typed.join('\n')}\n`,
    encoding: 'utf8',
    // Prompts are no output of the test.
    stdio: 'pipe',
  });
}

describe('Secrets that people make', () => {
  it('are one command each, and the infra chart gets nothing', () => {
    const { workload, prerequisites, config, base } = environmentWith(layers);
    const ids = prerequisites.map(({ id }) => id);
    for (const { name } of workload.secrets) {
      expect(ids).toContain(`secret-${name}`);
    }
    expect(config).not.toHaveProperty('secrets');
    expect(base).not.toHaveProperty('secrets');
  });

  it('hold what somebody typed, whatever characters it has', () => {
    const word = 'pa"ss$HOME`id`\\word';
    const { command } = stepWith(layers, 'secret-mlflow-fraud-database');
    expect(run(command, [word])).toBe(
      `[username]mlflow_fraud\n[password]${word}\n`,
    );
  });

  it('hold whole files made of several values', () => {
    const { command } = stepWith(layers, 'secret-mlflow-fraud-auth-config');
    const output = run(command, ['adminword', 'dataword']);
    expect(output).toContain('[basic_auth.ini][mlflow]\n');
    expect(output).toContain('admin_password = adminword');
    expect(output).toContain('mlflow_fraud:dataword@');
  });

  it('are never shown, and never among the arguments of a program', () => {
    const made = environmentWith(layers).prerequisites.filter(({ id }) =>
      id.startsWith('secret-'),
    );
    expect(made).not.toEqual([]);
    for (const { command } of made) {
      expect(command).toMatch(/ && read -rs /m);
      expect(command).not.toMatch(/--from-literal|echo /);
    }
  });

  it('restart the pods that read them, where Reloader is installed', () => {
    expect(environmentWith(layers).workload.podAnnotations).toEqual({
      'secret.reloader.stakater.com/reload': expect.stringContaining(
        'mlflow-fraud-database',
      ),
    });
  });

  it('work with every other layer of the example', () => {
    expect(problemsWith(layers)).toEqual([]);
  });
});

describe('shellTemplate', () => {
  const variables = { password: 'PASSWORD' };

  it('keeps what a shell would read as it is', () => {
    expect(shellTemplate('a $b "c" `d` \\e {{ .password }}', variables)).toBe(
      'a \\$b \\"c\\" \\`d\\` \\\\e ${PASSWORD}',
    );
  });

  it('encodes a password that goes into an address', () => {
    expect(shellTemplate('x:{{ .password | urlquery }}@y', variables)).toBe(
      'x:$(printf %s "$PASSWORD" | jq --slurp --raw-input --raw-output @uri)@y',
    );
  });

  it.each([
    '{{ .unknown }}',
    '{{ .password | bcrypt }}',
    '{{ htpasswd "team" .password }}',
    '{{ if .password }}x{{ end }}',
  ])('has no words for %s', template => {
    expect(shellTemplate(template, variables)).toBeUndefined();
  });
});
