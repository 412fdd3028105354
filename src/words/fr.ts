import { dateIn, listIn } from "./intl.ts";
import type { Words } from "./words.ts";

const longDate = dateIn("fr");

/** French. */
export const fr: Words = {
  questionOf: (number, total) => `Question ${number} sur ${total}`,
  question: (number) => `Question ${number}`,
  questionReference: (number) => `question ${number}`,
  answerTo: (expert, question) => `${expert} sur la ${question}`,
  questionCount: (count) => (count < 2 ? `${count} question` : `${count} questions`),
  expertCount: (count) => (count < 2 ? `${count} expert` : `${count} experts`),
  note: (number) => `Note ${number}`,
  handoutPage: (page) => `livret p. ${page}`,
  page: (page) => `p. ${page}`,
  slide: (number) => `diapositive ${number}`,
  readerPlace: (id) => `en ligne #${id}`,
  answersBy: (name) => `Toutes les réponses\u202f: ${name}`,
  list: listIn("fr"),
  // The first of a month is an ordinal, which Intl does not know.
  date: (iso) => longDate(iso).replace(/^1 /, "1er "),
  colophon: "Composé à partir d’une source unique, d’où sont aussi tirés l’exposé et la version en ligne.",
  abstract: "Résumé",
  answer: "Réponse",
  atAGlance: "En un coup d’œil",
  backToShelf: "Tous les articles",
  backToText: "Retour au texte",
  contents: "Sommaire",
  discuss: "À débattre",
  experts: "Experts",
  handout: "Livret",
  closing: "Merci",
  next: "Suivant",
  notes: "Notes",
  present: "Présenter",
  previous: "Précédent",
  print: "Imprimer",
  questions: "Questions",
  read: "Lire",
  reader: "Version en ligne",
  references: "Références",
  shelf: "Articles",
  skipToText: "Aller au texte",
  slideHelp: "Flèches ou espace pour avancer, S pour le mode présentateur, ? pour toutes les touches",
  speakerNotes: "Notes de présentation",
  talk: "Exposé",
  wholeArticle: "L’article complet",
};
