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
    de: 'Die Datei ist verschlüsselt oder mit einem Kennwort geschützt und kann nicht geprüft werden. Bitte speichern Sie sie ohne Kennwort; eine PDF-Datei können Sie öffnen und als neue PDF drucken.',
    en: 'The file is encrypted or protected by a password and cannot be checked. Please save it without one; a PDF can be opened and printed as a new PDF.',
  },
  'file.bomb': {
    status: 422,
    de: 'Die Datei würde beim Öffnen auf ein Vielfaches ihrer Größe anwachsen und wird deshalb nicht angenommen.',
    en: 'The file would grow to many times its size when opened and is therefore not accepted.',
  },
  'file.pixels': {
    status: 422,
    de: 'Das Bild hat mehr als 250 Millionen Bildpunkte und wird deshalb nicht angenommen: Beim Öffnen könnte es einen Rechner lahmlegen. Bitte verkleinern Sie es.',
    en: 'The picture has more than 250 million pixels and is therefore not accepted: opening it could bring a computer to a halt. Please make it smaller.',
  },
  'file.packing': {
    status: 422,
    de: 'Das Bild ist auf eine Art gepackt, die hier nicht geprüft werden kann. Bitte speichern Sie es als JPG, PNG oder PDF.',
    en: 'The picture is packed in a way that cannot be checked here. Please save it as JPG, PNG or PDF.',
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
  'file.active': {
    status: 422,
    de: 'Die PDF-Datei enthält Skripte oder Aktionen, die beim Öffnen etwas ausführen können. Bitte öffnen Sie sie und drucken Sie sie als neue PDF („Drucken“, „Als PDF speichern“): Was zu sehen ist, bleibt.',
    en: 'The PDF holds scripts or actions that can run something when it is opened. Please open it and print it as a new PDF (“Print”, “Save as PDF”): what can be seen stays.',
  },
  'file.attachments': {
    status: 422,
    de: 'In der PDF-Datei stecken weitere Dateien oder Medien. Bitte laden Sie Anhänge einzeln hoch und drucken Sie die PDF-Datei als neue PDF („Drucken“, „Als PDF speichern“).',
    en: 'The PDF holds other files or media. Please upload attachments one by one and print the PDF as a new PDF (“Print”, “Save as PDF”).',
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
