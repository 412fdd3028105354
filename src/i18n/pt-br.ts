import { dateIn, listIn } from "./intl.ts";
import { pt } from "./pt.ts";
import type { Words } from "./words.ts";

/** Portuguese, as written in Brazil: what differs from Portugal. */
export const ptBr: Words = {
  ...pt,
  handoutPage: (page) => `apostila p. ${page}`,
  slide: (number) => `slide ${number}`,
  readerPlace: (id) => `versão on-line #${id}`,
  highlight: (name) => `Destacar ${name}`,
  list: listIn("pt-BR"),
  date: dateIn("pt-BR"),
  colophon: "Composto a partir de uma única fonte, que gera também a apresentação e a versão on-line.",
  atAGlance: "Visão geral",
  contents: "Sumário",
  discuss: "Para discutir",
  handout: "Apostila",
  links: "Links",
  next: "Próximo",
  reader: "Versão on-line",
  skipToText: "Pular para o texto",
  slideHelp:
    "Setas ou espaço para avançar, S para a visão do apresentador, T para a transcrição, ? para todas as teclas",
  speakerNotes: "Anotações do apresentador",
  showOfHands: "Mãos levantadas",
  slides: "Slides",
  highlightNobody: "Não destacar ninguém",
  continueReading: "Continuar lendo",
  display: "Exibição",
  download: "Baixar",
  keyPointsOnly: "Apenas os pontos-chave",
  permalink: "Link para este trecho",
  printInstead: "Uma versão preparada para impressão",
  deskNoNotes: "Sem anotações para esta tela",
  deskNotesLeftOut: "Este arquivo não tem anotações do apresentador: foi criado com --public",
  deskEarly: (time) => `${time} adiantado`,
  deskLate: (time) => `${time} atrasado`,
  deskSmaller: "Texto menor",
  deskAway: "A apresentação não responde. Abra esta visão de novo a partir dela, com a tecla S.",
  deskBlocked:
    "O navegador não abriu a janela da visão do apresentador. Permita que esta página abra janelas e tente de novo.",
  typeface: "Fonte",
  sans: "Sem serifa",
  serif: "Com serifa",
  worksheet: "Folha de atividades",
  calloutTip: "Dica",
  taskOpen: "a fazer",
};
