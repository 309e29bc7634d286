import type { JsonObject } from '@backstage/types';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

/** `.../templates`, of the page of one of them. */
const TEMPLATES = /^(.*\/templates)\/[^/]+\/[^/]+\/?$/;

/** It reads its answers from the address when it appears, and never again. */
const FORM = 'form.rjsf';

/**
 * Opens the form again with its answers. The Scaffolder's page of a template
 * stays busy for good when a decorator throws (its editor does not), so it is
 * left and entered again within the browser: no server sees the answers, and
 * the address has them no longer than the form needs to appear.
 */
export function FormReopener(props: {
  answers: JsonObject;
  onDone(): void;
}): null {
  const { answers, onDone } = props;
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [form] = useState(pathname);
  const [left, setLeft] = useState(false);

  useEffect(() => {
    const templates = TEMPLATES.exec(form)?.[1];
    if (!templates) {
      onDone();
    } else if (!left && pathname === form) {
      navigate(templates, { replace: true });
    } else if (!left) {
      setLeft(true);
      const query = new URLSearchParams({ formData: JSON.stringify(answers) });
      navigate({ pathname: form, search: `${query}` }, { replace: true });
    }
  }, [answers, form, left, navigate, onDone, pathname]);

  const entered = left && pathname === form;
  useEffect(() => {
    if (!entered) {
      return undefined;
    }
    const finish = (watching: MutationObserver) => {
      if (document.querySelector(FORM)) {
        watching.disconnect();
        navigate(form, { replace: true });
        onDone();
      }
    };
    const observer = new MutationObserver((_, watching) => finish(watching));
    observer.observe(document.body, { childList: true, subtree: true });
    finish(observer);
    return () => observer.disconnect();
  }, [entered, form, navigate, onDone]);

  return null;
}
