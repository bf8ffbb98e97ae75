import { defineErrors } from '../errors/problem';

export const problem = defineErrors({
  'file.too-large': {
    status: 413,
    de: 'Die Datei ist zu groß. Eine Datei darf höchstens 20 MB haben.',
    en: 'The file is too large. A file may have at most 20 MB.',
  },
  'file.missing': { status: 400, de: 'Es wurde keine Datei mitgeschickt.', en: 'No file was sent.' },
  'file.interrupted': {
    status: 400,
    de: 'Die Übertragung wurde unterbrochen. Es wurde nichts gespeichert.',
    en: 'The transfer was interrupted. Nothing was saved.',
  },
  'file.empty': { status: 422, de: 'Die Datei ist leer.', en: 'The file is empty.' },
  'file.format': {
    status: 422,
    de: 'Dieses Format wird nicht angenommen. Erlaubt sind PDF, JPG, PNG, TIFF, DOCX, XLSX, ODT, ODS und TXT.',
    en: 'This format is not accepted. Allowed are PDF, JPG, PNG, TIFF, DOCX, XLSX, ODT, ODS and TXT.',
  },
  'file.ending': {
    status: 422,
    de: 'Die Endung des Dateinamens passt nicht zum Inhalt der Datei.',
    en: 'The ending of the file name does not agree with the content of the file.',
  },
  'file.broken': {
    status: 422,
    de: 'Die Datei ist unvollständig oder beschädigt und kann nicht geprüft werden.',
    en: 'The file is incomplete or damaged and cannot be checked.',
  },
  'file.encrypted': {
    status: 422,
    de: 'Die Datei ist mit einem Kennwort geschützt und kann nicht geprüft werden. Bitte speichern Sie sie ohne Kennwort.',
    en: 'The file is protected by a password and cannot be checked. Please save it without one.',
  },
  'file.bomb': {
    status: 422,
    de: 'Die Datei würde beim Öffnen auf ein Vielfaches ihrer Größe anwachsen und wird deshalb nicht angenommen.',
    en: 'The file would grow to many times its size when opened and is therefore not accepted.',
  },
  'file.macros': {
    status: 422,
    de: 'Die Datei enthält Makros oder andere ausführbare Inhalte. Bitte speichern Sie sie ohne Makros oder als PDF.',
    en: 'The file holds macros or other executable content. Please save it without macros or as PDF.',
  },
  'file.nested': {
    status: 422,
    de: 'In der Datei stecken weitere Dateien. Bitte laden Sie diese einzeln hoch oder speichern Sie alles als PDF.',
    en: 'The file holds other files. Please upload those one by one or save everything as PDF.',
  },
  'file.infected': {
    status: 422,
    de: 'In der Datei wurde Schadsoftware gefunden. Sie wird nicht gespeichert und nicht ausgegeben.',
    en: 'Malware was found in the file. It is neither saved nor handed out.',
  },
  'file.damaged': {
    status: 500,
    de: 'Die gespeicherte Datei fehlt oder wurde verändert und wird nicht ausgegeben. Bitte wenden Sie sich an Ihre IT; in der Sicherung kann die Datei noch heil sein.',
    en: 'The stored file is missing or was changed and is not handed out. Please ask your IT; the backup may still hold it intact.',
  },
  'file.key-lost': {
    status: 500,
    de: 'Der Hauptschlüssel, mit dem diese Datei verschlüsselt ist, ist nicht eingerichtet. Die Datei kann bis dahin nicht gelesen werden; bitte wenden Sie sich an Ihre IT.',
    en: 'The master key this file is encrypted with is not set up. Until then the file cannot be read; please ask your IT.',
  },
});
