/** The languages a slip can be printed in. */
export const SLIP_LANGUAGES = ['de', 'en', 'ar', 'uk', 'ru', 'ro', 'pl', 'bg', 'tr', 'fr', 'fa'] as const;

export type SlipLanguage = (typeof SLIP_LANGUAGES)[number];

export interface SlipTexts {
  title: string;
  address: string;
  phone: string;
  email: string;
  website: string;
  opening: string;
  appointment: string;
  access: string;
  languages: string;
  askUs: string;
  showThis: string;
  noName: string;
  issuedBy: string;
  date: string;
}

/** Everything a slip says by itself; what an offer says about itself is printed as it stands in the directory. */
export const SLIP_TEXTS: Record<SlipLanguage, SlipTexts> = {
  de: {
    title: 'Hier bekommen Sie Hilfe',
    address: 'Adresse',
    phone: 'Telefon',
    email: 'E-Mail',
    website: 'Internet',
    opening: 'Öffnungszeiten',
    appointment: 'Termin',
    access: 'Hinweise',
    languages: 'Sprachen',
    askUs: 'Adresse und Telefonnummer erfahren Sie bei uns.',
    showThis: 'Zeigen Sie diesen Zettel dort vor.',
    noName: 'Ihr Name wurde nicht gespeichert.',
    issuedBy: 'Beratung durch',
    date: 'Datum',
  },
  en: {
    title: 'You can get help here',
    address: 'Address',
    phone: 'Telephone',
    email: 'E-mail',
    website: 'Website',
    opening: 'Opening hours',
    appointment: 'Appointment',
    access: 'Please note',
    languages: 'Languages',
    askUs: 'Ask us for the address and telephone number.',
    showThis: 'Show this slip there.',
    noName: 'Your name has not been stored.',
    issuedBy: 'Advice given by',
    date: 'Date',
  },
  ar: {
    title: 'هنا تحصل على المساعدة',
    address: 'العنوان',
    phone: 'الهاتف',
    email: 'البريد الإلكتروني',
    website: 'الموقع الإلكتروني',
    opening: 'أوقات العمل',
    appointment: 'الموعد',
    access: 'ملاحظات',
    languages: 'اللغات',
    askUs: 'يمكنك أن تسألنا عن العنوان ورقم الهاتف.',
    showThis: 'أظهر هذه الورقة هناك.',
    noName: 'لم يتم حفظ اسمك.',
    issuedBy: 'جهة الاستشارة',
    date: 'التاريخ',
  },
  uk: {
    title: 'Тут Вам допоможуть',
    address: 'Адреса',
    phone: 'Телефон',
    email: 'Електронна пошта',
    website: 'Вебсайт',
    opening: 'Години роботи',
    appointment: 'Запис на прийом',
    access: 'Зверніть увагу',
    languages: 'Мови',
    askUs: 'Адресу та номер телефону Ви можете дізнатися в нас.',
    showThis: 'Покажіть там цей аркуш.',
    noName: 'Ваше ім’я не збережено.',
    issuedBy: 'Консультацію надано',
    date: 'Дата',
  },
  ru: {
    title: 'Здесь Вам помогут',
    address: 'Адрес',
    phone: 'Телефон',
    email: 'Электронная почта',
    website: 'Сайт',
    opening: 'Часы работы',
    appointment: 'Запись на приём',
    access: 'Обратите внимание',
    languages: 'Языки',
    askUs: 'Адрес и номер телефона Вы можете узнать у нас.',
    showThis: 'Покажите там этот листок.',
    noName: 'Ваше имя не сохранено.',
    issuedBy: 'Место консультации',
    date: 'Дата',
  },
  ro: {
    title: 'Aici primiți ajutor',
    address: 'Adresa',
    phone: 'Telefon',
    email: 'E-mail',
    website: 'Site web',
    opening: 'Program',
    appointment: 'Programare',
    access: 'De reținut',
    languages: 'Limbi',
    askUs: 'Adresa și numărul de telefon le aflați de la noi.',
    showThis: 'Arătați acolo acest bilet.',
    noName: 'Numele dumneavoastră nu a fost salvat.',
    issuedBy: 'Consiliere oferită de',
    date: 'Data',
  },
  pl: {
    title: 'Tutaj otrzymają Państwo pomoc',
    address: 'Adres',
    phone: 'Telefon',
    email: 'E-mail',
    website: 'Strona internetowa',
    opening: 'Godziny otwarcia',
    appointment: 'Termin',
    access: 'Uwagi',
    languages: 'Języki',
    askUs: 'O adres i numer telefonu mogą Państwo zapytać u nas.',
    showThis: 'Prosimy pokazać tam tę kartkę.',
    noName: 'Państwa nazwisko nie zostało zapisane.',
    issuedBy: 'Porady udzielono w',
    date: 'Data',
  },
  bg: {
    title: 'Тук ще получите помощ',
    address: 'Адрес',
    phone: 'Телефон',
    email: 'Имейл',
    website: 'Уебсайт',
    opening: 'Работно време',
    appointment: 'Записване на час',
    access: 'Важно',
    languages: 'Езици',
    askUs: 'Адреса и телефонния номер можете да научите от нас.',
    showThis: 'Покажете този лист там.',
    noName: 'Вашето име не е записано.',
    issuedBy: 'Консултация от',
    date: 'Дата',
  },
  tr: {
    title: 'Burada yardım alabilirsiniz',
    address: 'Adres',
    phone: 'Telefon',
    email: 'E-posta',
    website: 'İnternet sitesi',
    opening: 'Çalışma saatleri',
    appointment: 'Randevu',
    access: 'Bilgi',
    languages: 'Diller',
    askUs: 'Adresi ve telefon numarasını bizden öğrenebilirsiniz.',
    showThis: 'Bu kâğıdı orada gösteriniz.',
    noName: 'Adınız kaydedilmedi.',
    issuedBy: 'Danışmanlığı veren',
    date: 'Tarih',
  },
  fr: {
    title: 'Ici, vous recevez de l’aide',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'E-mail',
    website: 'Site internet',
    opening: 'Heures d’ouverture',
    appointment: 'Rendez-vous',
    access: 'À noter',
    languages: 'Langues',
    askUs: 'Demandez-nous l’adresse et le numéro de téléphone.',
    showThis: 'Présentez cette fiche sur place.',
    noName: 'Votre nom n’a pas été enregistré.',
    issuedBy: 'Conseil donné par',
    date: 'Date',
  },
  fa: {
    title: 'در این‌جا به شما کمک می‌شود',
    address: 'نشانی',
    phone: 'تلفن',
    email: 'ایمیل',
    website: 'وب‌سایت',
    opening: 'ساعات کار',
    appointment: 'وقت ملاقات',
    access: 'توجه',
    languages: 'زبان‌ها',
    askUs: 'نشانی و شماره تلفن را از ما بپرسید.',
    showThis: 'این برگه را در آن‌جا نشان دهید.',
    noName: 'نام شما ذخیره نشده است.',
    issuedBy: 'مشاوره توسط',
    date: 'تاریخ',
  },
};

const RIGHT_TO_LEFT: readonly SlipLanguage[] = ['ar', 'fa'];

/** The language a slip is printed in for somebody who speaks `language`; Dari is written as Persian is. */
export function slipLanguage(language: string): SlipLanguage {
  if (language === 'prs') return 'fa';
  return SLIP_LANGUAGES.find((known) => known === language) ?? 'de';
}

export function slipDirection(language: SlipLanguage): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}
