import { randomInt } from 'node:crypto';

const WORDS = [
  'Ahorn', 'Akelei', 'Amsel', 'Anis', 'Birke', 'Buche', 'Dachs', 'Distel', 'Drossel', 'Eibe', 'Eiche', 'Elster',
  'Enzian', 'Erle', 'Esche', 'Falke', 'Farn', 'Fichte', 'Fink', 'Flieder', 'Ginster', 'Hafer', 'Hasel', 'Heide',
  'Holunder', 'Igel', 'Iris', 'Kiefer', 'Klee', 'Kranich', 'Lerche', 'Libelle', 'Linde', 'Luchs', 'Malve', 'Meise',
  'Minze', 'Mistel', 'Mohn', 'Moos', 'Nelke', 'Otter', 'Pappel', 'Primel', 'Quitte', 'Rabe', 'Raps', 'Reiher',
  'Robinie', 'Salbei', 'Schlehe', 'Schwalbe', 'Specht', 'Star', 'Storch', 'Tanne', 'Thymian', 'Ulme', 'Veilchen',
  'Wacholder', 'Weide', 'Zaunkönig', 'Zeder', 'Zeisig',
]; // prettier-ignore

/** A pronounceable random pseudonym that says nothing about the person, e.g. `Ahorn 4821`. */
export function newPseudonym(): string {
  return `${WORDS[randomInt(WORDS.length)]} ${randomInt(1000, 10_000)}`;
}
