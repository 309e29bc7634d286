import { useFormDataFromQuery } from '@backstage/plugin-scaffolder-react/alpha';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { FormReopener } from './FormReopener';

const PAGE = '/create/templates/default/mlflow-server';
const answers = { name: 'a&b', advanced: 'x'.repeat(20_000) };

/** Stays busy for good and reads its answers late, as the Scaffolder's page. */
function TemplatePage() {
  const [busy, setBusy] = useState(false);
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLoaded(true), 20);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {loaded && <Form />}
      <button onClick={() => setBusy(true)} disabled={busy}>
        Create
      </button>
    </>
  );
}

function Form() {
  const [data] = useFormDataFromQuery();
  return (
    <form className="rjsf">
      <output>{JSON.stringify(data)}</output>
    </form>
  );
}

function show(path: string) {
  window.history.replaceState({}, '', path);
  const onDone = jest.fn();
  const app = (reopens: boolean) => (
    <BrowserRouter
      future={{ v7_relativeSplatPath: false, v7_startTransition: false }}
    >
      <Routes>
        <Route path="/create/templates" element={<p>All templates</p>} />
        <Route
          path="/create/templates/:namespace/:name"
          element={<TemplatePage />}
        />
        <Route path="/create/edit" element={<TemplatePage />} />
      </Routes>
      {reopens && <FormReopener answers={answers} onDone={onDone} />}
    </BrowserRouter>
  );
  const { rerender } = render(app(false));
  return { onDone, reopen: () => rerender(app(true)) };
}

describe('FormReopener', () => {
  it('wakes the form with all its answers, which leave the address', async () => {
    const { onDone, reopen } = show(`${PAGE}?formData=%7B%7D`);
    const entries = window.history.length;
    expect(await screen.findByRole('status')).toHaveTextContent('{}');
    await userEvent.click(screen.getByText('Create'));
    expect(screen.getByText('Create')).toBeDisabled();

    reopen();

    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(screen.getByText('Create')).toBeEnabled();
    expect(screen.getByRole('status')).toHaveTextContent(
      JSON.stringify(answers),
    );
    expect(window.location.pathname).toBe(PAGE);
    expect(window.location.search).toBe('');
    expect(window.history).toHaveLength(entries);
  });

  it('leaves the editor of templates open', async () => {
    const { onDone, reopen } = show('/create/edit');
    await screen.findByRole('status');
    await userEvent.click(screen.getByText('Create'));

    reopen();

    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(screen.getByText('Create')).toBeDisabled();
    expect(window.location.pathname).toBe('/create/edit');
  });
});
