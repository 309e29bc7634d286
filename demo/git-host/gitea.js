// A Gitea built from its Go module has no front end: this lets people review
// and merge without one.

/** Gitea answers such forms with where to go next, or with what is wrong. */
document.addEventListener('submit', async event => {
  const { target: form, submitter } = event;
  if (!form.matches('.form-fetch-action')) {
    return;
  }
  event.preventDefault();
  const response = await fetch(form.action, {
    method: 'POST',
    body: new FormData(form, submitter),
  });
  const answer = await response.json().catch(() => ({}));
  if (answer.redirect) {
    window.location.assign(answer.redirect);
  } else {
    window.alert(answer.errorMessage ?? `Gitea answered ${response.status}`);
  }
});

function showMergeButton() {
  const place = document.getElementById('pull-request-merge-form');
  const merge = window.config.pageData.pullRequestMergeForm;
  if (!place || !merge.allOverridableChecksOk) {
    return;
  }
  const form = document.createElement('form');
  form.className = 'form-fetch-action';
  form.action = `${merge.baseLink}/merge`;
  const fields = { do: 'merge', head_commit_id: merge.pullHeadCommitID };
  for (const [name, value] of Object.entries(fields)) {
    form.append(
      Object.assign(document.createElement('input'), {
        type: 'hidden',
        name,
        value,
      }),
    );
  }
  form.append(
    Object.assign(document.createElement('button'), { textContent: 'Merge' }),
  );
  place.append(form);
}

showMergeButton();
