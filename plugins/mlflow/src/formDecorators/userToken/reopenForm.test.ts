import { reopenForm } from './reopenForm';

const answers = { name: 'a&b', platform: { environments: ['dev'] } };

describe('reopenForm', () => {
  it('opens the page of the template with the answers', () => {
    const assign = jest.fn();
    reopenForm(answers, {
      pathname: '/create/templates/default/mlflow-server',
      assign,
    });

    const address = new URL(assign.mock.calls[0][0], 'http://localhost');
    expect(address.pathname).toBe('/create/templates/default/mlflow-server');
    expect(JSON.parse(address.searchParams.get('formData') ?? '')).toEqual(
      answers,
    );
  });

  it('leaves the editor of templates open', () => {
    const assign = jest.fn();
    reopenForm(answers, { pathname: '/create/edit', assign });
    expect(assign).not.toHaveBeenCalled();
  });
});
