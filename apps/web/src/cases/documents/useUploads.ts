import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem';
import { sendForm } from '../../api/upload';
import { toast } from '../../ui';
import { newKey } from '../../ui/deed-key';
import { linkBody } from './link';
import { documentQueries, type AddedDocument, type DocumentKind } from './model';

const MOST_BYTES = 20 * 1024 * 1024;
export const ENDINGS = ['.pdf', '.jpg', '.jpeg', '.png', '.tif', '.tiff', '.docx', '.xlsx', '.odt', '.ods', '.txt'];

/** A chosen file on its way. */
export interface Upload {
  /** Also under which it is sent, however often. */
  key: string;
  file: File;
  title: string;
  kind: DocumentKind | null;
  documentOn: string | null;
  /** `contact:<id>` or `note:<id>` it belongs to. */
  link: string | null;
  /** `refused`: the server will never take this file. */
  state: 'waiting' | 'sending' | 'saved' | 'refused';
  /** Share that has left; 1 while the server checks. */
  progress: number;
  error: string | null;
  /** Set when the same file was in the case already. */
  twin: AddedDocument['twin'];
}

type Values = Pick<Upload, 'title' | 'kind' | 'documentOn' | 'link'>;

/** The chosen files of a case: checked here as far as possible, sent one after the other, each with its own error. */
export function useUploads(caseId: string, link: string | null) {
  const { t } = useTranslation('documents');
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [isSending, setSending] = useState(false);
  const latest = useLatest(uploads);

  const change = (key: string, changes: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  const takeOut = (key: string) => setUploads((all) => all.filter((upload) => upload.key !== key));

  const add = (files: readonly File[]) => {
    const added = files.map((file): Upload => {
      const problem = problemOf(file);
      return {
        ...{ kind: null, documentOn: null, progress: 0, twin: null },
        key: newKey(),
        file,
        link,
        title: file.name.replace(/\.[^.]+$/, '').slice(0, 200),
        state: problem ? 'refused' : 'waiting',
        error: problem && t(`upload.${problem}`),
      };
    });
    setUploads((all) => [...all, ...added]);
  };

  const send = async (upload: Upload) => {
    change(upload.key, { state: 'sending', progress: 0, error: null });
    try {
      const onProgress = (progress: number) => change(upload.key, { progress });
      const request = { form: formOf(upload), key: upload.key, onProgress };
      const { twin } = await sendForm<AddedDocument>(`/api/cases/${caseId}/documents`, request);
      toast(t('upload.saved'));
      if (twin) change(upload.key, { state: 'saved', twin });
      else takeOut(upload.key);
    } catch (error) {
      const { title, fields, status } = toProblem(error);
      const sentence = [title, ...fields.map(({ message }) => message)].join(' ');
      const isFinal = status === 413 || status === 422;
      change(upload.key, { state: isFinal ? 'refused' : 'waiting', error: sentence });
    }
  };

  const sendAll = async () => {
    setSending(true);
    for (const { key } of uploads.filter(isReady)) {
      // While the one before was on its way this one may have been corrected, or taken out.
      const upload = latest.current.find((other) => other.key === key);
      if (upload && isReady(upload)) await send(upload);
    }
    await Promise.all(documentQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
    setSending(false);
  };

  return {
    uploads,
    isSending,
    add,
    takeOut,
    sendAll,
    change: (key: string, values: Partial<Values>) => change(key, values),
  };
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}

export type Uploads = ReturnType<typeof useUploads>;

const isReady = ({ state, kind, title }: Upload): boolean =>
  state === 'waiting' && kind !== null && title.trim() !== '';

/** Why a file need not be sent at all. */
function problemOf({ name, size }: File): 'tooLarge' | 'empty' | 'format' | null {
  if (size > MOST_BYTES) return 'tooLarge';
  if (size === 0) return 'empty';
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)) ? null : 'format';
}

function formOf({ file, title, kind, documentOn, link }: Upload): FormData {
  const form = new FormData();
  form.set('kind', kind ?? '');
  form.set('title', title);
  if (documentOn) form.set('documentOn', documentOn);
  for (const [field, id] of Object.entries(linkBody(link))) if (id) form.set(field, id);
  form.set('file', file);
  return form;
}
