/** The demo's portal: everything is on the page of the component. */
export const portal = {
  title: 'the portal',
  url: process.env.PORTAL_URL ?? 'http://127.0.0.1:7007',

  /** A tab remembers who signed in to the demo. */
  async prepare(context) {
    await context.addInitScript(() =>
      sessionStorage.setItem('demo-sign-in.user', 'user:default/ada'),
    );
  },

  async show(page, { component, model, version, metric, dataset }) {
    await page.goto(`${this.url}/catalog/default/component/${component}`);
    const champion = page.getByRole('region', { name: `${model} champion` });
    await champion.getByText(`Version ${version}`).first().waitFor();
    await champion.getByText(metric).first().waitFor();
    await champion.getByText(dataset).first().waitFor();
  },
};
