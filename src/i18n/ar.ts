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

const RESULT: Noun = {
  one: "نتيجة واحدة",
  two: "نتيجتان",
  few: "نتائج",
  many: "نتيجة",
  other: "نتيجة",
};

const ARTICLE: Noun = {
  one: "مقال واحد",
  two: "مقالان",
  few: "مقالات",
  many: "مقالًا",
  other: "مقال",
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
  figure: (number) => `الشكل\u00a0${number}`,
  table: (number) => `الجدول\u00a0${number}`,
  equation: (number) => `المعادلة\u00a0${number}`,
  listing: (number) => `الشيفرة\u00a0${number}`,
  handoutPage: (page) => `المطبوعة، ص ${page}`,
  page: (page) => `ص ${page}`,
  slide: (number) => `الشريحة ${number}`,
  readerPlace: (id) => `النسخة الإلكترونية \u2066#${id}\u2069`,
  oneFewer: (option) => `صوت أقل لـ ${option}`,
  oneMore: (option) => `صوت آخر لـ ${option}`,
  qrCode: (address) => `رمز QR: ${address}`,
  highlight: (name) => `إبراز ${name}`,
  minutes: (time) => `${time} د`,
  answersBy: (name) => `جميع إجابات ${name}`,
  resultCount: (count) => counted(count, RESULT),
  articleCount: (count) => counted(count, ARTICLE),
  inWork: (title) => `في: ${title}`,
  digestOf: (work) => `ملخص لـ: ${work}`,
  retelling: (author, expert) => `${author}، نقلاً بالمعنى عن ${expert}`,
  retold: (expert) => `نقلاً بالمعنى عن ${expert}`,
  interviewBy: (names) => `أجرى المقابلة: ${names}`,
  editedBy: (names) => `تحرير: ${names}`,
  updatedOn: (date) => `حُدِّث في ${date}`,
  version: (version) => `الإصدار ${version}`,
  see: (term) => `انظر: ${term}`,
  list: listIn(LOCALE),
  date: dateIn(LOCALE),
  colophon: "أُعِدّت هذه المطبوعة من مصدر واحد تُنتَج منه أيضًا المحاضرة والنسخة الإلكترونية.",
  abstract: "الملخص",
  answer: "الإجابة",
  atAGlance: "نظرة سريعة",
  whoThinksWhat: "من يرى ماذا",
  noAnswer: "لا إجابة",
  backToShelf: "جميع المقالات",
  backToText: "العودة إلى النص",
  contents: "المحتويات",
  discuss: "للنقاش",
  draft: "مسودة",
  experts: "الخبراء",
  handout: "المطبوعة",
  closing: "شكرًا لكم",
  links: "الروابط",
  next: "التالي",
  notes: "الحواشي",
  present: "عرض",
  voteOnPhone: "صوِّت من هاتفك",
  vote: "تصويت",
  voteWait: "يظهر التصويت التالي هنا تلقائيًا.",
  voteTaken: "حُسب صوتك. يمكنك تغييره ما دام هذا التصويت معروضًا.",
  voteLost: "لا يوجد اتصال. تجري المحاولة من جديد.",
  remote: "الهاتف جهاز تحكم",
  remoteOnce: "امسح هذا الرمز بهاتف المتحدث. يصلح الرمز لجهاز واحد.",
  remoteRefused: "لم يعد هذا الرمز يتيح التحكم. يمكن للمتحدث عرض رمز جديد.",
  remoteEnd: "قطع جميع الهواتف المتحكمة",
  remoteSteers: "هاتف يتحكم بالعرض.",
  previous: "السابق",
  print: "طباعة",
  questions: "الأسئلة",
  read: "قراءة",
  reader: "النسخة الإلكترونية",
  references: "المراجع",
  shelf: "المقالات",
  skipToText: "الانتقال إلى النص",
  slideHelp:
    "الأسهم أو المسافة للتنقل، والمفتاح S لشاشة المتحدث، والمفتاح T للنص الكامل، والمفتاح ? لجميع المفاتيح",
  speakerNotes: "ملاحظات المتحدث",
  talk: "المحاضرة",
  backup: "احتياطي",
  clearCount: "إعادة العدّ",
  no: "لا",
  votes: "الأصوات",
  beforeAnswers: "قبل الإجابات",
  afterAnswers: "بعد الإجابات",
  undo: "تراجع",
  clearAllVotes: "مسح كل الأصوات",
  countVote: "عدّ صوت واحد",
  slides: "الشرائح",
  transcript: "النص الكامل",
  unsure: "لست متأكدًا",
  yes: "نعم",
  highlightNobody: "إلغاء الإبراز",
  wholeArticle: "المقال كاملًا",
  allExperts: "جميع الخبراء",
  byDate: "الأحدث أولًا",
  byTitle: "حسب العنوان",
  cite: "اقتباس",
  close: "إغلاق",
  enlarge: "تكبير",
  furtherRows: "صفوف أخرى",
  furtherLines: "أسطر أخرى",
  video: "فيديو",
  compare: "مقارنة الإجابات",
  continueReading: "متابعة القراءة",
  copied: "تم النسخ",
  copy: "نسخ",
  display: "العرض",
  download: "تنزيل",
  feed: "تغذية (Atom)",
  filter: "تصفية",
  howToCite: "كيفية الاقتباس",
  keyPointsOnly: "النقاط الرئيسة فقط",
  light: "فاتح",
  dark: "داكن",
  likeSystem: "النظام",
  moreResults: "نتائج أخرى",
  notFound: "الصفحة غير موجودة",
  permalink: "رابط إلى هذا الموضع",
  printInstead: "نسخة معدّة للطباعة",
  search: "بحث",
  sideBySide: "جنبًا إلى جنب",
  sort: "ترتيب",
  tags: "الوسوم",
  textSize: "حجم النص",
  theme: "السمة",
  typeface: "الخط",
  sans: "بلا زوائد",
  serif: "بزوائد",
  worksheet: "ورقة عمل",
  digest: "ملخص",
  interview: "مقابلة",
  roundtable: "ندوة",
  faq: "أسئلة وأجوبة",
  studyGuide: "دليل دراسة",
  license: "الترخيص",
  calloutNote: "ملاحظة",
  calloutTip: "نصيحة",
  calloutImportant: "مهم",
  calloutWarning: "تحذير",
  calloutCaution: "تنبيه",
  taskDone: "تم",
  taskOpen: "لم يتم بعد",
};
