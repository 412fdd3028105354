import { dateIn, listIn } from "./intl.ts";
import type { Words } from "./words.ts";

const LOCALE = "ar-u-nu-latn";

const pluralRules = new Intl.PluralRules(LOCALE);

/** A noun as it stands alone or beside a number: one, two, 3 to 10, 11 to 99, other numbers. */
interface Noun {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const QUESTION: Noun = {
  one: "سؤال واحد",
  two: "سؤالان",
  few: "أسئلة",
  many: "سؤالًا",
  other: "سؤال",
};

const EXPERT: Noun = {
  one: "خبير واحد",
  two: "خبيران",
  few: "خبراء",
  many: "خبيرًا",
  other: "خبير",
};

/** Counts a noun; one and two are said by its form alone. */
function counted(count: number, noun: Noun): string {
  const category = pluralRules.select(count);
  if (category === "one" || category === "two") return noun[category];
  return `${count} ${category === "zero" ? noun.other : noun[category]}`;
}

/** Arabic. */
export const ar: Words = {
  questionOf: (number, total) => `السؤال ${number} من ${total}`,
  question: (number) => `السؤال ${number}`,
  questionReference: (number) => `السؤال ${number}`,
  answerTo: (expert, question) => `إجابة ${expert} عن ${question}`,
  questionCount: (count) => counted(count, QUESTION),
  expertCount: (count) => counted(count, EXPERT),
  note: (number) => `الحاشية ${number}`,
  handoutPage: (page) => `المطبوعة، ص ${page}`,
  page: (page) => `ص ${page}`,
  slide: (number) => `الشريحة ${number}`,
  readerPlace: (id) => `النسخة الإلكترونية \u2066#${id}\u2069`,
  answersBy: (name) => `جميع إجابات ${name}`,
  list: listIn(LOCALE),
  date: dateIn(LOCALE),
  colophon: "أُعِدّت هذه المطبوعة من مصدر واحد تُنتَج منه أيضًا المحاضرة والنسخة الإلكترونية.",
  abstract: "الملخص",
  answer: "الإجابة",
  atAGlance: "نظرة سريعة",
  backToShelf: "جميع المقالات",
  backToText: "العودة إلى النص",
  contents: "المحتويات",
  discuss: "للنقاش",
  experts: "الخبراء",
  handout: "المطبوعة",
  closing: "شكرًا لكم",
  links: "الروابط",
  next: "التالي",
  notes: "الحواشي",
  present: "عرض",
  previous: "السابق",
  print: "طباعة",
  questions: "الأسئلة",
  read: "قراءة",
  reader: "النسخة الإلكترونية",
  references: "المراجع",
  shelf: "المقالات",
  skipToText: "الانتقال إلى النص",
  slideHelp: "الأسهم أو المسافة للتنقل، والمفتاح S لشاشة المتحدث، والمفتاح ? لجميع المفاتيح",
  speakerNotes: "ملاحظات المتحدث",
  talk: "المحاضرة",
  wholeArticle: "المقال كاملًا",
  worksheet: "ورقة عمل",
};
