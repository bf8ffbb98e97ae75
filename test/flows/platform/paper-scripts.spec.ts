import { Pdf, scriptsFor, unprintable } from '@fallnetz/platform';
import { letters, readPdf, saidBy } from '../../given/read-pdf';

const WRITTEN = `#let paper = json(bytes(sys.inputs.data))
#let script = json(bytes(sys.inputs.scripts)).filter(one => paper.text.match(regex(one.letters)) != none).at(0)
#set document(title: "Brief", date: none)
#set text(lang: script.language, dir: if script.direction == "rtl" { rtl } else { ltr }, font: script.font, fallback: false)
#paper.text`;

// Names and sentences as people give them, per language of the list in which clients' languages are chosen.
const WORDS: Record<string, string> = {
  el: 'Θέλω να βρω δουλειά στη Γερμανία, Γιώργος',
  uk: 'Хочу знайти роботу, Ґанна Їжак',
  ar: 'أريد العثور على عمل، محمد عبد الله',
  fa: 'می‌خواهم کار پیدا کنم، ژاله',
  ckb: 'دەمەوێت کار بدۆزمەوە',
  ps: 'زه غواړم په جرمني کې کار ومومم',
  ur: 'میں نوکری تلاش کرنا چاہتا ہوں',
  ti: 'ሰላም ኣብ ጀርመን ስራሕ ክረክብ እደሊ፣ ተክለ ገብረእየሱስ።',
  am: 'በጀርመን ሥራ ማግኘት እፈልጋለሁ፤ ዓለም ጸጋይ',
  ka: 'მინდა სამუშაოს პოვნა, გიორგი მამარდაშვილი',
  hy: 'Ես ուզում եմ աշխատանք գտնել։ և Հովհաննես',
  he: 'אני רוצה למצוא עבודה, שלום כהן',
  arc: 'ܐܢܐ ܒܥܐ ܐܢܐ ܥܒܕܐ ܓܘ ܓܪܡܢ ܝܘܚܢܢ',
  hi: 'मैं नौकरी ढूँढना चाहता हूँ, श्रीमती ज्ञानेन्द्र क्षत्रिय।',
  ne: 'म जर्मनीमा काम खोज्न चाहन्छु, विद्यार्थी',
  pa: 'ਮੈਂ ਕੰਮ ਲੱਭਣਾ ਚਾਹੁੰਦਾ ਹਾਂ। ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  bn: 'আমি কাজ চাই, শ্রীমতী ক্ষমা। মোহাম্মদ আব্দুল্লাহ চৌধুরী, স্ত্রী ও সন্তান, প্রশিক্ষণ',
  ta: 'நான் வேலை தேட விரும்புகிறேன். ஸ்ரீ சுப்பிரமணியம்',
  si: 'මට රැකියාවක් අවශ්‍යයි. ශ්‍රී ප්‍රියන්ත කුමාරී',
  th: 'ฉันต้องการหางานทำ น้ำ กู้ ที่ปรึกษา สมชาย ป้าฟ้า ญาติ',
  km: 'ខ្ញុំចង់រកការងារនៅប្រទេសអាល្លឺម៉ង់។ សុខា គ្រួសារ ផ្ទះ',
  zh: '我想在德国找到工作，王小明。陳大文。',
  ja: 'ドイツで仕事を見つけたいです。',
};
const SCRIPTS_WITHOUT_A_CODE_OF_THEIR_OWN: Record<string, string> = { arc: 'syr' };

describe('what people write in their own script, on paper', () => {
  const pdf = new Pdf();

  it.each(Object.entries(WORDS))('is printed and read aloud as it was typed: %s', async (language, text) => {
    expect(unprintable(text)).toEqual([]);
    const read = await readPdf(await pdf.typeset(WRITTEN, { text }, ['de', language]));
    expect(read.language).toBe(SCRIPTS_WITHOUT_A_CODE_OF_THEIR_OWN[language] ?? language);
    expect(saidBy(read, 'P')).toEqual([letters(text)]);
    expect(Object.values(read.fonts).every(Boolean)).toBe(true);
  });

  it('loads a font only where somebody needs it, and takes the usual language where nobody speaks another', () => {
    const fonts = (text: string) => new Set(scriptsFor(text, ['de']).map(({ font }) => font));
    expect(fonts('Grüße an Ґанна \u2066+49\u2069 \u200d')).toEqual(new Set(['Noto Sans', 'Amiri']));
    expect(fonts('ሰላም 王').size).toBe(4);
    const usual = scriptsFor('ሰላም', ['de', 'en']).find(({ letters: one }) => one === '\\p{Ethiopic}');
    expect(usual).toMatchObject({ language: 'ti', direction: 'ltr' });
  });
});
