import { execFileSync } from 'node:child_process';
import { askFor } from './askFor';

describe('a command that asks for a value', () => {
  it('says what it wants beside its output, and reads one line of it', () => {
    const command = askFor('NAME', "the team's name, of any # length");
    expect(
      execFileSync('bash', ['-c', `${command} && printf %s "$NAME"`], {
        input: 'fraud \\ x\nsecond',
        stdio: ['pipe', 'pipe', 'ignore'],
      }).toString(),
    ).toBe('fraud \\ x');
  });

  it('shows nothing of a secret', () => {
    expect(askFor('VALUE', 'password', 'secret')).toBe(
      "printf '%s: ' password >&2 && read -rs VALUE",
    );
  });
});
