/** The formats that are taken in: the endings a file name may have, and as what they are handed out. */
export const FORMATS = {
  pdf: { endings: ['pdf'], mediaType: 'application/pdf' },
  jpg: { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  png: { endings: ['png'], mediaType: 'image/png' },
  tiff: { endings: ['tif', 'tiff'], mediaType: 'image/tiff' },
  docx: {
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { endings: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  odt: { endings: ['odt'], mediaType: 'application/vnd.oasis.opendocument.text' },
  ods: { endings: ['ods'], mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  txt: { endings: ['txt'], mediaType: 'text/plain; charset=utf-8' },
} as const;

export type FileFormat = keyof typeof FORMATS;

/** The format a file name promises, if it is one that is taken in. */
export function formatOfName(fileName: string): FileFormat | undefined {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return (Object.keys(FORMATS) as FileFormat[]).find((format) =>
    (FORMATS[format].endings as readonly string[]).includes(ending),
  );
}
