/** The text of a small article to start from, as Markdown, in one language. */
export interface StarterText {
  readonly abstract: string;
  /** The first question, where none is asked yet. */
  readonly question: string;
  readonly framing: string;
  /** Answers: the first one of the article, one by another expert, and any other. Each begins with its key point. */
  readonly first: string;
  readonly second: string;
  readonly other: string;
  readonly footnote: string;
  readonly prompt: string;
  /** The heading of a section, and what stands in it. */
  readonly section: string;
  readonly sectionText: string;
}

/** By the languages of the interface. */
export const STARTER_TEXTS: Readonly<Record<string, StarterText>> = {
  en: {
    abstract: "Say here in a few sentences what the article is about.",
    question: "What is the first question?",
    framing: "A line or two may frame it.",
    first:
      "**The key point comes first, in bold.** The full answer follows. What is bold goes on the slide, the rest into the speaker notes, the handout and the reader.",
    second: "**Each expert answers under a heading of their own.** Use the id, the initials or the name.",
    other: "**The key point.** The full answer.",
    footnote: "Footnotes go to the foot of the page.",
    prompt: "What should the group talk about?",
    section: "Notes and sources",
    sectionText: "A section is no question and gets no slide.",
  },
  ar: {
    abstract: "اكتب هنا في بضع جمل عن موضوع المقال.",
    question: "ما السؤال الأول؟",
    framing: "يمكن أن يمهّد له سطر أو سطران.",
    first:
      "**تأتي الفكرة الأساسية أولًا بخط عريض.** ثم تتبعها الإجابة الكاملة. ما كُتب بخط عريض يظهر على الشريحة، والباقي في ملاحظات المتحدث والورقة المطبوعة وصفحات القراءة.",
    second: "**يجيب كل خبير تحت عنوان خاص به.** استعمل المعرّف أو الأحرف الأولى أو الاسم.",
    other: "**الفكرة الأساسية.** الإجابة الكاملة.",
    footnote: "تأتي الحواشي في أسفل الصفحة.",
    prompt: "عمّ ينبغي أن تتحدث المجموعة؟",
    section: "ملاحظات ومصادر",
    sectionText: "القسم ليس سؤالًا وليست له شريحة.",
  },
  de: {
    abstract: "Hier steht in wenigen Sätzen, worum es im Artikel geht.",
    question: "Was ist die erste Frage?",
    framing: "Ein oder zwei Zeilen können auf sie hinführen.",
    first:
      "**Die Kernaussage steht am Anfang, in Fettschrift.** Die ganze Antwort folgt. Was fett ist, kommt auf die Folie, der Rest in die Notizen zum Vortrag, in das Handout und in die Leseseiten.",
    second:
      "**Jede Fachperson antwortet unter einer eigenen Überschrift.** Dort steht das Kürzel, stehen die Initialen oder der Name.",
    other: "**Die Kernaussage.** Die ganze Antwort.",
    footnote: "Fußnoten stehen am Fuß der Seite.",
    prompt: "Worüber soll die Gruppe sprechen?",
    section: "Anmerkungen und Quellen",
    sectionText: "Ein Abschnitt ist keine Frage und bekommt keine Folie.",
  },
  es: {
    abstract: "Diga aquí en pocas frases de qué trata el artículo.",
    question: "¿Cuál es la primera pregunta?",
    framing: "Una o dos líneas pueden presentarla.",
    first:
      "**La idea principal va primero, en negrita.** Sigue la respuesta completa. Lo que está en negrita va a la diapositiva; el resto, a las notas del orador, al folleto y a las páginas de lectura.",
    second:
      "**Cada persona experta responde bajo un título propio.** Use el identificador, las iniciales o el nombre.",
    other: "**La idea principal.** La respuesta completa.",
    footnote: "Las notas van al pie de la página.",
    prompt: "¿De qué debería hablar el grupo?",
    section: "Notas y fuentes",
    sectionText: "Una sección no es una pregunta y no tiene diapositiva.",
  },
  fr: {
    abstract: "Dites ici en quelques phrases de quoi parle l’article.",
    question: "Quelle est la première question ?",
    framing: "Une ou deux lignes peuvent l’introduire.",
    first:
      "**L’idée principale vient d’abord, en gras.** La réponse complète suit. Ce qui est en gras va sur la diapositive, le reste dans les notes de l’orateur, le document imprimé et les pages à lire.",
    second:
      "**Chaque expert répond sous son propre titre.** Utilisez l’identifiant, les initiales ou le nom.",
    other: "**L’idée principale.** La réponse complète.",
    footnote: "Les notes vont au bas de la page.",
    prompt: "De quoi le groupe devrait-il parler ?",
    section: "Notes et sources",
    sectionText: "Une section n’est pas une question et n’a pas de diapositive.",
  },
  he: {
    abstract: "כתבו כאן בכמה משפטים במה עוסק המאמר.",
    question: "מהי השאלה הראשונה?",
    framing: "שורה או שתיים יכולות להציג אותה.",
    first:
      "**העיקר בא תחילה, באותיות מודגשות.** אחריו באה התשובה המלאה. מה שמודגש עולה על השקופית, והשאר להערות הדובר, לדף המודפס ולדפי הקריאה.",
    second: "**כל מומחה עונה תחת כותרת משלו.** כתבו בה את המזהה, את ראשי התיבות או את השם.",
    other: "**העיקר.** התשובה המלאה.",
    footnote: "הערות השוליים באות בתחתית העמוד.",
    prompt: "על מה כדאי לקבוצה לדבר?",
    section: "הערות ומקורות",
    sectionText: "פרק אינו שאלה ואין לו שקופית.",
  },
  hi: {
    abstract: "यहाँ कुछ वाक्यों में लिखें कि लेख किस बारे में है।",
    question: "पहला प्रश्न क्या है?",
    framing: "एक-दो पंक्तियाँ उसकी भूमिका बना सकती हैं।",
    first:
      "**मुख्य बात पहले आती है, मोटे अक्षरों में।** फिर पूरा उत्तर आता है। जो मोटे अक्षरों में है वह स्लाइड पर जाता है, बाकी वक्ता के नोट्स, छपे पन्नों और पढ़ने के पन्नों में।",
    second: "**हर विशेषज्ञ अपने शीर्षक के नीचे उत्तर देता है।** शीर्षक में पहचान, आद्याक्षर या नाम लिखें।",
    other: "**मुख्य बात।** पूरा उत्तर।",
    footnote: "पाद-टिप्पणियाँ पृष्ठ के नीचे आती हैं।",
    prompt: "समूह किस बारे में बात करे?",
    section: "टिप्पणियाँ और स्रोत",
    sectionText: "खंड प्रश्न नहीं होता और उसकी कोई स्लाइड नहीं होती।",
  },
  it: {
    abstract: "Dite qui in poche frasi di che cosa parla l’articolo.",
    question: "Qual è la prima domanda?",
    framing: "Una o due righe possono introdurla.",
    first:
      "**Il punto chiave viene prima, in grassetto.** Segue la risposta completa. Ciò che è in grassetto va sulla diapositiva, il resto nelle note del relatore, nella dispensa e nelle pagine da leggere.",
    second: "**Ogni esperto risponde sotto un titolo proprio.** Usate la sigla, le iniziali o il nome.",
    other: "**Il punto chiave.** La risposta completa.",
    footnote: "Le note vanno a piè di pagina.",
    prompt: "Di che cosa dovrebbe parlare il gruppo?",
    section: "Note e fonti",
    sectionText: "Una sezione non è una domanda e non ha diapositiva.",
  },
  ja: {
    abstract: "この記事の内容を、ここに数文で書きます。",
    question: "最初の質問は何ですか？",
    framing: "一、二行で質問の背景を述べられます。",
    first:
      "**要点を最初に太字で書きます。** その後に回答の全文が続きます。太字の部分はスライドに、残りは発表者ノート、配布資料、閲覧ページに入ります。",
    second: "**専門家はそれぞれ自分の見出しの下で答えます。** 見出しにはID、頭文字、または名前を使います。",
    other: "**要点。** 回答の全文。",
    footnote: "脚注はページの下に入ります。",
    prompt: "グループで何を話し合うとよいですか？",
    section: "注と出典",
    sectionText: "節は質問ではなく、スライドはありません。",
  },
  ko: {
    abstract: "이 글이 무엇에 관한 것인지 여기에 몇 문장으로 쓰세요.",
    question: "첫 번째 질문은 무엇인가요?",
    framing: "한두 줄로 질문을 소개할 수 있습니다.",
    first:
      "**핵심이 먼저, 굵은 글씨로 나옵니다.** 그다음에 전체 답변이 이어집니다. 굵은 글씨는 슬라이드에, 나머지는 발표자 노트, 유인물, 읽기 페이지에 들어갑니다.",
    second: "**전문가마다 자신의 제목 아래에서 답합니다.** 제목에는 식별자, 머리글자 또는 이름을 씁니다.",
    other: "**핵심.** 전체 답변.",
    footnote: "각주는 쪽 아래에 들어갑니다.",
    prompt: "모임에서 무엇을 이야기하면 좋을까요?",
    section: "주석과 출처",
    sectionText: "절은 질문이 아니며 슬라이드가 없습니다.",
  },
  nl: {
    abstract: "Zeg hier in een paar zinnen waar het artikel over gaat.",
    question: "Wat is de eerste vraag?",
    framing: "Een regel of twee kan de vraag inleiden.",
    first:
      "**Het kernpunt komt eerst, vet gedrukt.** Het hele antwoord volgt. Wat vet is, komt op de dia, de rest in de notities van de spreker, de hand-out en de leespagina’s.",
    second:
      "**Elke deskundige antwoordt onder een eigen kop.** Gebruik de afkorting, de initialen of de naam.",
    other: "**Het kernpunt.** Het hele antwoord.",
    footnote: "Voetnoten komen onder aan de pagina.",
    prompt: "Waar zou de groep over moeten praten?",
    section: "Noten en bronnen",
    sectionText: "Een paragraaf is geen vraag en krijgt geen dia.",
  },
  pl: {
    abstract: "Napisz tu w kilku zdaniach, o czym jest artykuł.",
    question: "Jakie jest pierwsze pytanie?",
    framing: "Może je poprzedzić wiersz lub dwa wprowadzenia.",
    first:
      "**Najważniejsze stoi na początku, pogrubione.** Potem następuje cała odpowiedź. To, co pogrubione, trafia na slajd, reszta do notatek mówcy, materiałów drukowanych i stron do czytania.",
    second:
      "**Każdy ekspert odpowiada pod własnym nagłówkiem.** Użyj w nim identyfikatora, inicjałów albo nazwiska.",
    other: "**Najważniejsze.** Cała odpowiedź.",
    footnote: "Przypisy trafiają na dół strony.",
    prompt: "O czym grupa powinna porozmawiać?",
    section: "Uwagi i źródła",
    sectionText: "Rozdział nie jest pytaniem i nie ma slajdu.",
  },
  pt: {
    abstract: "Diga aqui em poucas frases de que trata o artigo.",
    question: "Qual é a primeira pergunta?",
    framing: "Uma ou duas linhas podem apresentá-la.",
    first:
      "**A ideia principal vem primeiro, a negrito.** Segue-se a resposta completa. O que está a negrito vai para o diapositivo, o resto para as notas do orador, o folheto e as páginas de leitura.",
    second: "**Cada especialista responde sob um título próprio.** Use a sigla, as iniciais ou o nome.",
    other: "**A ideia principal.** A resposta completa.",
    footnote: "As notas vão para o fundo da página.",
    prompt: "De que deveria falar o grupo?",
    section: "Notas e fontes",
    sectionText: "Uma secção não é uma pergunta e não tem diapositivo.",
  },
  "pt-BR": {
    abstract: "Diga aqui em poucas frases de que trata o artigo.",
    question: "Qual é a primeira pergunta?",
    framing: "Uma ou duas linhas podem apresentá-la.",
    first:
      "**A ideia principal vem primeiro, em negrito.** Em seguida vem a resposta completa. O que está em negrito vai para o slide, o resto para as notas do apresentador, o folheto e as páginas de leitura.",
    second: "**Cada especialista responde sob um título próprio.** Use a sigla, as iniciais ou o nome.",
    other: "**A ideia principal.** A resposta completa.",
    footnote: "As notas vão para o rodapé da página.",
    prompt: "Sobre o que o grupo deveria conversar?",
    section: "Notas e fontes",
    sectionText: "Uma seção não é uma pergunta e não tem slide.",
  },
  ru: {
    abstract: "Напишите здесь в нескольких предложениях, о чём эта статья.",
    question: "Каков первый вопрос?",
    framing: "К нему может подвести строка или две.",
    first:
      "**Главное стоит в начале, жирным шрифтом.** Далее следует полный ответ. То, что выделено жирным, попадает на слайд, остальное — в заметки докладчика, раздаточный материал и страницы для чтения.",
    second:
      "**Каждый эксперт отвечает под собственным заголовком.** В нём стоит сокращение, инициалы или имя.",
    other: "**Главное.** Полный ответ.",
    footnote: "Сноски стоят внизу страницы.",
    prompt: "О чём стоит поговорить в группе?",
    section: "Примечания и источники",
    sectionText: "Раздел не является вопросом, и слайда у него нет.",
  },
  tr: {
    abstract: "Yazının ne hakkında olduğunu burada birkaç cümleyle söyleyin.",
    question: "İlk soru nedir?",
    framing: "Bir iki satır soruya giriş olabilir.",
    first:
      "**Ana fikir başta, kalın harflerle gelir.** Yanıtın tamamı ardından gelir. Kalın olan slayta, kalanı konuşmacı notlarına, basılı kâğıda ve okuma sayfalarına gider.",
    second:
      "**Her uzman kendi başlığı altında yanıt verir.** Başlıkta kısaltma, baş harfler ya da ad kullanın.",
    other: "**Ana fikir.** Yanıtın tamamı.",
    footnote: "Dipnotlar sayfanın altına gelir.",
    prompt: "Grup ne hakkında konuşmalı?",
    section: "Notlar ve kaynaklar",
    sectionText: "Bölüm bir soru değildir ve slaydı yoktur.",
  },
  zh: {
    abstract: "在这里用几句话说明文章的内容。",
    question: "第一个问题是什么？",
    framing: "可以用一两行引出问题。",
    first:
      "**要点写在最前面，用粗体。** 随后是完整的回答。粗体部分出现在幻灯片上，其余部分进入演讲者备注、讲义和阅读页面。",
    second: "**每位专家在自己的标题下回答。** 标题可以用标识、姓名缩写或姓名。",
    other: "**要点。** 完整的回答。",
    footnote: "脚注排在页面底部。",
    prompt: "小组应该讨论什么？",
    section: "注释与来源",
    sectionText: "章节不是问题，没有幻灯片。",
  },
};
