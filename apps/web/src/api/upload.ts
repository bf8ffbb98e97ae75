import { currentLanguage } from '../i18n/i18n';
import { networkProblem, Problem } from './problem';
import { csrfToken, reportExpiry } from './session-state';

interface FormRequest {
  form: FormData;
  /** The same for every attempt: what arrived although its answer was lost is not stored again. */
  key: string;
  /** Share of what has left, 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Sends a form with a file; unlike `api` it tells how far it is.
 * @returns the answer
 * @throws Problem as `api` does
 */
export function sendForm<Answer>(path: string, { form, key, onProgress }: FormRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('idempotency-key', key);
    const token = csrfToken();
    if (token !== null) request.setRequestHeader('x-csrf-token', token);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(networkProblem());
    request.onload = () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText) as Answer);
      const problem = problemIn(request);
      if (problem.status === 401 || problem.code === 'session.csrf') reportExpiry();
      reject(problem);
    };
    request.send(form);
  });
}

function problemIn({ status, responseText }: XMLHttpRequest): Problem {
  try {
    return new Problem(status, JSON.parse(responseText) as object);
  } catch {
    // A proxy in front may refuse with a page of its own.
    return new Problem(status, {});
  }
}
