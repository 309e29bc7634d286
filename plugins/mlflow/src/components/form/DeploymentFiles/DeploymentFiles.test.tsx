import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { previewResponse } from '../../../__fixtures__/preview';
import { DeploymentFiles } from './DeploymentFiles';

const { files } = previewResponse();
const README = 'deploy/mlflow-credit/README.md';
const SCHEMA = 'deploy/mlflow-credit/infra/values.schema.json';

const content = (path: string) =>
  screen.findByRole('region', { name: `Content of ${path}` });

const lines = (first: number, last: number) =>
  Array.from({ length: last }, (_, index) => `line: ${first + index}\n`).join(
    '',
  );

describe('DeploymentFiles', () => {
  it('opens what explains the others', async () => {
    renderInTestApp(<DeploymentFiles files={files} />);
    const readme = await content(README);
    // The highlighter is loaded with the first file.
    await waitFor(() => expect(readme).toHaveTextContent('# mlflow-credit'));
  });

  it('opens a file with the keyboard alone', async () => {
    renderInTestApp(<DeploymentFiles files={files} />);
    await content(README);

    await userEvent.tab();
    await userEvent.keyboard('{Home}v{Enter}');

    expect(
      await content('deploy/mlflow-credit/environments/dev/values.yaml'),
    ).toHaveTextContent('replicaCount: 1');
  });

  it('closes and opens folders', async () => {
    renderInTestApp(<DeploymentFiles files={files} />);
    const folder = await screen.findByRole('row', { name: 'infra' });
    expect(folder).toHaveAttribute('aria-expanded', 'true');

    await userEvent.click(
      screen.getAllByRole('button', { name: /Collapse/ })[2],
    );

    expect(screen.getAllByRole('row').length).toBeLessThan(9);
  });

  it('shows another file when a changed answer takes the open one away', async () => {
    function Form() {
      const [paths, setPaths] = useState(files);
      return (
        <>
          <button
            onClick={() =>
              setPaths(files.filter(({ path }) => path !== SCHEMA))
            }
          >
            Other answer
          </button>
          <DeploymentFiles files={paths} />
        </>
      );
    }
    renderInTestApp(<Form />);
    await userEvent.click(
      await screen.findByRole('row', { name: 'values.schema.json' }),
    );
    await content(SCHEMA);

    await userEvent.click(screen.getByText('Other answer'));

    expect(await content(README)).toBeVisible();
  });

  it('shows of a changed server what changes, and the rest on request', async () => {
    renderInTestApp(
      <DeploymentFiles
        files={files.map(file => ({
          ...file,
          change: file.path === SCHEMA ? 'changed' : 'same',
        }))}
      />,
    );
    expect(
      await screen.findByRole('row', { name: 'values.schema.json, changed' }),
    ).toBeVisible();
    expect(screen.queryByRole('row', { name: 'README.md' })).toBeNull();

    await userEvent.click(
      screen.getByRole('checkbox', { name: /3 files that stay the same/ }),
    );

    expect(screen.getByRole('row', { name: 'README.md' })).toBeVisible();
  });

  it('shows which lines of a file change, and the whole file on request', async () => {
    const path = 'deploy/mlflow-credit/environments/dev/values.yaml';
    renderInTestApp(
      <DeploymentFiles
        files={[
          {
            path,
            change: 'changed',
            previous: `${lines(1, 20)}replicas: 1\nlast: line\n`,
            content: `${lines(1, 20)}replicas: 2\nlast: line\n`,
          },
        ]}
      />,
    );
    const changes = await screen.findByRole('region', {
      name: `Changes in ${path}`,
    });
    expect(
      within(changes).getByText('replicas: 1', { selector: 'del' }),
    ).toHaveTextContent('-replicas: 1');
    expect(
      within(changes).getByText('replicas: 2', { selector: 'ins' }),
    ).toHaveTextContent('+replicas: 2');
    expect(changes).toHaveTextContent(/^From line 18/);
    expect(changes).toHaveTextContent(/line: 20.*last: line$/);
    expect(changes).not.toHaveTextContent('line: 17');

    await userEvent.click(
      screen.getByRole('checkbox', { name: /^Show whole files/ }),
    );

    const whole = await content(path);
    await waitFor(() => expect(whole).toHaveTextContent('line: 17'));
    expect(whole).not.toHaveTextContent('replicas: 1');
  });

  it('says where it cannot tell which lines change', async () => {
    renderInTestApp(
      <DeploymentFiles
        files={files.map(file => ({ ...file, change: 'changed' }))}
      />,
    );
    expect(
      await screen.findByText(/^The portal cannot show which lines/),
    ).toBeVisible();
    expect(await content(README)).toBeVisible();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('says that nothing changes', async () => {
    renderInTestApp(
      <DeploymentFiles
        files={files.map(file => ({ ...file, change: 'same' }))}
      />,
    );
    expect(await screen.findByText(/^Nothing changes/)).toBeVisible();
  });

  it('shows nothing where there is no file', async () => {
    const { container } = renderInTestApp(<DeploymentFiles files={[]} />);
    expect(container).not.toHaveTextContent('Files');
  });
});
