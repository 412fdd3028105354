/** What sections are called that ask nothing, by language, in small letters. English counts everywhere. */
const NAMES: Readonly<Record<string, string>> = {
  en: `abstract, summary, introduction, preface, foreword, background, overview, outline, contents, table of contents,
    conclusion, conclusions, outlook, references, bibliography, works cited, literature, further reading, sources,
    resources, links, glossary, abbreviations, notes, footnotes, appendix, acknowledgements, acknowledgments, about,
    about this article, about the author, about the authors, about the experts, about us, contributors, author,
    authors, contact, licence, license, copyright, disclaimer, funding, conflict of interest, conflicts of interest,
    competing interests, changelog, methods, materials and methods`,
  de: `zusammenfassung, einleitung, einführung, vorwort, hintergrund, überblick, übersicht, inhalt, inhaltsverzeichnis,
    fazit, schluss, ausblick, literatur, literaturverzeichnis, quellen, weiterführende literatur, glossar,
    abkürzungen, anmerkungen, anhang, danksagung, über die autoren, über den autor, über die autorin, über diesen
    artikel, autoren, kontakt, impressum, lizenz, interessenkonflikte, methoden`,
  es: `resumen, introducción, prefacio, prólogo, antecedentes, índice, contenido, conclusión, conclusiones, referencias,
    bibliografía, lecturas recomendadas, fuentes, glosario, abreviaturas, notas, apéndice, anexo, agradecimientos,
    acerca de, sobre el autor, sobre la autora, sobre los autores, contacto, licencia, métodos`,
  fr: `résumé, introduction, préface, avant-propos, contexte, sommaire, table des matières, conclusion, conclusions,
    références, bibliographie, pour aller plus loin, sources, glossaire, abréviations, notes, annexe, annexes,
    remerciements, à propos, à propos de l’auteur, à propos des auteurs, contact, licence, méthodes`,
  nl: `samenvatting, inleiding, voorwoord, achtergrond, inhoud, inhoudsopgave, conclusie, conclusies, referenties,
    literatuur, bibliografie, bronnen, verder lezen, woordenlijst, begrippenlijst, afkortingen, noten, bijlage,
    dankwoord, over, over de auteur, over de auteurs, over dit artikel, contact, licentie, methoden`,
  it: `riassunto, sommario, introduzione, prefazione, indice, conclusione, conclusioni, riferimenti, bibliografia, fonti,
    glossario, abbreviazioni, note, appendice, ringraziamenti, informazioni, sull’autore, sugli autori, contatti,
    licenza, metodi`,
  pt: `resumo, introdução, prefácio, índice, sumário, conclusão, conclusões, referências, bibliografia, fontes, glossário,
    abreviaturas, notas, apêndice, anexo, agradecimentos, sobre, sobre o autor, sobre os autores, contato, contacto,
    licença, métodos`,
  pl: `streszczenie, wstęp, wprowadzenie, przedmowa, spis treści, wnioski, podsumowanie, literatura, bibliografia, źródła,
    słownik, słowniczek, skróty, przypisy, dodatek, podziękowania, o autorze, o autorach, kontakt, licencja, metody`,
  ru: `аннотация, введение, предисловие, содержание, оглавление, заключение, выводы, литература, список литературы,
    библиография, источники, глоссарий, словарь терминов, сокращения, примечания, приложение, благодарности,
    об авторе, об авторах, контакты, лицензия, методы`,
  tr: `özet, giriş, önsöz, içindekiler, sonuç, sonuçlar, kaynaklar, kaynakça, sözlük, kısaltmalar, notlar, ek, ekler,
    teşekkür, hakkında, yazar hakkında, yazarlar hakkında, iletişim, lisans, yöntem`,
  ar: `ملخص, الملخص, مقدمة, المقدمة, تمهيد, المحتويات, خاتمة, الخاتمة, المراجع, مراجع, المصادر, مصادر, مسرد, المسرد,
    ملحق, شكر وتقدير, عن المؤلف, عن المؤلفين, نبذة عن المؤلف, اتصل بنا, الرخصة`,
  he: `תקציר, מבוא, הקדמה, תוכן העניינים, סיכום, מסקנות, מקורות, ביבליוגרפיה, מילון מונחים, נספח, תודות, אודות,
    על המחבר, על המחברים, צור קשר, רישיון`,
  hi: `सारांश, परिचय, प्रस्तावना, भूमिका, विषय सूची, निष्कर्ष, संदर्भ, संदर्भ सूची, शब्दावली, परिशिष्ट, आभार, लेखक के बारे में, संपर्क`,
  zh: `摘要, 简介, 引言, 前言, 导言, 绪论, 背景, 目录, 结论, 总结, 参考文献, 参考资料, 延伸阅读, 来源, 术语表, 词汇表, 缩略语, 注释, 附录, 致谢,
    关于, 关于作者, 作者简介, 关于本文, 联系方式, 许可, 方法`,
  ja: `要旨, 概要, はじめに, 序文, まえがき, 背景, 目次, 結論, まとめ, おわりに, 参考文献, 参考資料, 出典, 用語集, 略語, 注, 付録, 謝辞, 著者について,
    この記事について, お問い合わせ, ライセンス, 方法`,
  ko: `초록, 요약, 서론, 소개, 머리말, 배경, 목차, 결론, 맺음말, 참고문헌, 참고 문헌, 참고 자료, 출처, 용어집, 약어, 주석, 부록, 감사의 글, 저자 소개, 문의,
    라이선스, 방법`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** No name is longer, in characters. */
const LONGEST = 60;

/** Whether a heading is plainly the name of a section that asks nothing; `lang` is a BCP 47 tag. */
export function isSectionName(text: string, lang: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = text
    .toLowerCase()
    .replaceAll("'", "’")
    .replace(/[\s.:：]+$/u, "");
  return [lang.split("-")[0]!.toLowerCase(), "en"].some((each) => namesIn(each).has(folded));
}

function namesIn(lang: string): ReadonlySet<string> {
  const known =
    sets.get(lang) ?? new Set(NAMES[lang]?.split(/,\s+/).map((name) => name.replace(/\s+/g, " ")));
  sets.set(lang, known);
  return known;
}
