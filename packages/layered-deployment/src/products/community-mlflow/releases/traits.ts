/** How the releases before 1.10.0 run the server. */
export const before110 = {
  // Adds --gunicorn-opts, under which the FastAPI routes do not exist.
  logsThroughGunicorn: true,
  // The server's container gets an emptyDir at /tmp from the chart.
  mountsTemporaryFolder: false,
};

/** How the releases from 1.10.0 on run it. */
export const since110 = {
  logsThroughGunicorn: false,
  mountsTemporaryFolder: true,
};
