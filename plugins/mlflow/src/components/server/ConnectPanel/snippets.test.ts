import { pythonSnippet, shellSnippet } from './snippets';

const withLogin = {
  address: 'https://mlflow.example.org',
  authentication: 'mlflow-basic-auth',
} as const;
const open = { ...withLogin, authentication: 'none' } as const;

describe('snippets', () => {
  it.each([pythonSnippet, shellSnippet])(
    'name the address and the variables of the login',
    snippet => {
      expect(snippet(withLogin)).toContain(withLogin.address);
      expect(snippet(withLogin)).toContain('MLFLOW_TRACKING_USERNAME');
      expect(snippet(withLogin)).toContain('MLFLOW_TRACKING_PASSWORD');
    },
  );

  it.each([pythonSnippet, shellSnippet])(
    'ask for no login where there is none',
    snippet => {
      expect(snippet(open)).toContain('MLFLOW_TRACKING_URI');
      expect(snippet(open)).not.toContain('PASSWORD');
    },
  );

  it('quote an address that would end the string', () => {
    const hostile = { ...open, address: `http://a'";rm -rf` };
    expect(shellSnippet(hostile)).toContain(`'http://a'\\''";rm -rf'`);
    expect(pythonSnippet(hostile)).toContain(`"http://a'\\";rm -rf"`);
  });
});
