const { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join, sep } = require('node:path');

const root = join(__dirname, '../..');
const FOLDERS = {
  pure: ['apps', 'libs', 'test/web'],
  architecture: ['test/architecture'],
  flows: ['test/flows'],
};
/** They bring events and jobs of their own, or put something in the place of what every file uses. */
const ALONE = /^test\/flows\/(jobs\/|organisation\/session\.spec|platform\/pdf\.spec)/;
/** About half a minute of work: enough to gain by, little enough for two workers to share evenly. */
const MOST_BYTES = 60_000;

/**
 * To load the product costs each Jest file a second of a core, more than most of them work. So a run of everything puts
 * the files that stand beside each other together into one for Jest; each remains a `describe` with its name.
 * Scenarios stay as they are: they take long, and one browser for each of them is enough to look after.
 * @returns the name of each such file for Jest, and the files it stands for
 */
function filesTogether() {
  const together = new Map();
  for (const [project, folders] of Object.entries(FOLDERS)) {
    for (const [index, files] of groupsOf(folders.flatMap(specsIn)).entries())
      together.set(`${project}-${index + 1}`, files);
  }
  return together;
}

function groupsOf(files) {
  const groups = [];
  let bytes = MOST_BYTES;
  for (const file of files) {
    const { size } = statSync(join(root, file));
    if (bytes + size > MOST_BYTES) {
      groups.push([]);
      bytes = 0;
    }
    bytes += size;
    groups.at(-1).push(file);
  }
  return groups;
}

/** Writes them to dist/test/, from where the configuration of Jest takes them. */
function putTogether() {
  const folder = join(root, 'dist/test');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, files] of filesTogether()) {
    const lines = files.map((file) => `describe('${file}', () => void require('../../${file}'));\n`);
    writeFileSync(join(folder, `${name}.spec.js`), lines.join(''));
  }
}

function specsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.spec.ts') && !ALONE.test(file))
    .sort();
}

module.exports = { filesTogether, putTogether };
