/**
 * What letters sound like, roughly enough that spellings of one name in several languages and scripts meet.
 * S: every hiss (s, z, sch, tsch, c in Turkish) · K T P F L R M N: one kind of consonant each · V: a vowel ·
 * '' nothing. Several sounds: the letter is read differently by different people (Achmed, Ahmed), likeliest first.
 */
export type Readings = readonly string[];

const table = (rows: string): ReadonlyMap<string, Readings> =>
  new Map(
    rows
      .trim()
      .split(/\s+/)
      .flatMap((row) => {
        const [letters = '', sounds = ''] = row.split('=');
        const readings = sounds.split('/').map((sound) => (sound === '-' ? '' : sound));
        return letters.split(',').map((letter) => [letter, readings] as const);
      }),
  );

/** Latin letters after `unfold`; `c` and `g` before e, i, y are told apart there. */
const LATIN = table(`
  schtsch,shch,tsch,tch,dsch,dzh,dzs,dj,sch,sh,sz,cz,zh,ts,tz,dz,s,z=S
  rz=S/RS ch=-/K/S kh=-/K gh=K/- ck,qu,k,q=K c=K/S c̕=S/K g=K g̕=K/S ğ=-/K ţ=S/T x=KS/S
  th,dh=T/S dt,td,t,d=T p,b=P ph,f,v=F w=F w̕=-/F m=M n=N ñ=-/N l=L r=R h=- ʰ=-/K j=V/S
  a,e,i,o,u,y=V`);

const CYRILLIC = table(`
  дж,дз,тс,тц,ж,з,с,ш,ц,ч,џ,ћ=S щ=S/ST ђ=S/T б,п=P в,ф=F г=K/- ґ,ғ,к,қ=K д,т=T л,љ=L м=M н,њ,ң=N р=R х=-/K һ=-
  ь=- ъ,а,е,ё,є,и,і,ї,й,ј,о,у,ў,ы,э,ю,я=V`);

/** No short vowels, so a first letter that may be silent stands for the vowel behind it. */
const ARABIC = table(`
  ا,أ,إ,آ,ء,ئ,ؤ,ع,ى,ي,ی,ې,ه,ھ,ح=V خ=V/K غ=K/V و=V/F ة=-/T ج=S/K ش,ژ,چ,ز,س,ص=S ظ=S/T ض,ذ,ث=T/S د,ت,ط=T
  ب,پ=P ف,ڤ=F ق,ك,ک,گ=K ل=L م=M ن=N ر=R`);

/** How a word is read: its letters, and whether they leave vowels out. */
export interface Alphabet {
  letters: ReadonlyMap<string, Readings>;
  longest: number;
  hasVowels: boolean;
}

const latin: Alphabet = { letters: LATIN, longest: 7, hasVowels: true };
const cyrillic: Alphabet = { letters: CYRILLIC, longest: 2, hasVowels: true };
const arabic: Alphabet = { letters: ARABIC, longest: 1, hasVowels: false };

export function alphabetOf(word: string): Alphabet {
  if (/\p{Script=Cyrillic}/u.test(word)) return cyrillic;
  return /\p{Script=Arabic}/u.test(word) ? arabic : latin;
}

const MARKED: [RegExp, string][] = [
  [/[çč]/g, 'tsch'],
  [/[şșšś]/g, 'sch'],
  [/[ţț]/g, 'ţ'],
  [/[žżź]/g, 'zh'],
  [/ć/g, 'tsch'],
  [/đ/g, 'dj'],
  [/[ąę]/g, 'ñ'],
];

const HINTS: [RegExp, string][] = [
  [/c(?=[eiy])/g, 'c̕'],
  [/g(?=[eiy])/g, 'g̕'],
  [/w(?![aeiouy])/g, 'w̕'],
  // Ukrainian h is Russian g: Halyna, Galina.
  [/^h(?=[aeiouyr])/g, 'ʰ'],
];

/** A Latin word with the marks written out that change its sound, and every other mark taken off by `plain`. */
export function unfold(word: string, plain: (word: string) => string): string {
  const spelt = MARKED.reduce((text, [mark, letters]) => text.replace(mark, letters), word);
  const bare = [...spelt].map((letter) => (/[a-zğţñ]/.test(letter) ? letter : plain(letter))).join('');
  return HINTS.reduce((text, [place, letter]) => text.replace(place, letter), bare);
}
