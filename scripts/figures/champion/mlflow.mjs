const port = process.env.MLFLOW_PORT ?? '5001';

/** MLflow's own pages: the model, its version, the version's run. */
export const mlflow = {
  title: 'MLflow',
  url: `http://127.0.0.1:${port}`,

  async prepare() {
    // The demo's MLflow asks nobody who they are.
  },

  async show(page, { model, version, metric, dataset, run }) {
    await page.goto(`${this.url}/#/models/${model}`);
    await page.getByText('champion').first().waitFor();
    await page
      .getByRole('link', { name: `Version ${version}`, exact: true })
      .first()
      .click();
    await page.getByRole('link', { name: run }).first().click();
    // The link leads to the artifacts of the run.
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByText(metric).first().waitFor();
    await page.getByText(dataset).first().waitFor();
  },
};
