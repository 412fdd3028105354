/**
 * The words of the interface in one language: everything in the outputs that the author did not write.
 * Each language has a file beside this one. The words are plain text, so callers escape them.
 */
export interface Words {
  /** A question's number among all: `Question 3 of 5`. */
  questionOf(number: number, total: number): string;
  /** The label over a question: `Question 3`. */
  question(number: number): string;
  /** How running text refers to a question: `question 3`. */
  questionReference(number: number): string;
  /** How running text refers to one answer: `Kessler on question 3`. */
  answerTo(expert: string, question: string): string;
  /** `5 questions`, `1 question`. */
  questionCount(count: number): string;
  /** Which answers to a question a page has: `Answers 1–13 of 40`. */
  answersOf(range: string, count: number): string;
  /** `4 experts`, `1 expert`. */
  expertCount(count: number): string;
  /** How long the handout is: `24 pages`. */
  pageCount(count: number): string;
  /** The accessible name of a reference to a footnote: `Note 3`. */
  note(number: number): string;
  /** What a numbered thing is called, in its caption and where the text refers to it: `Figure 2`. */
  figure(number: number): string;
  table(number: number): string;
  equation(number: number): string;
  listing(number: number): string;
  /** A paragraph of an answer, in the name of the link to it: `paragraph 2`. */
  paragraph(number: number): string;
  /** A reference to a page of the handout: `handout p. 4`. */
  handoutPage(page: number): string;
  /** A page reference in print: `p. 4`. */
  page(page: string): string;
  /** A reference to a slide of the talk: `slide 7`. */
  slide(number: number): string;
  /** A reference to an id in the reader: `reader #naps`. */
  readerPlace(id: string): string;
  /** In a vote, the buttons that change a count: `One more for Kessler`. */
  oneMore(option: string): string;
  oneFewer(option: string): string;
  /** The accessible name of a QR code: `QR code: https://example.org/`. */
  qrCode(address: string): string;
  /** What a key of the talk does, in its list of keys: `Highlight Kessler`. */
  highlight(name: string): string;
  /** A time in minutes; `time` is `3:20`. */
  minutes(time: string): string;
  /** The link from an answer to its place in the recording: `Listen from 12:34`. */
  listenFrom(time: string): string;
  /** The heading over all answers of one expert: `All answers by R. Kessler`. */
  answersBy(name: string): string;
  /** On the page of an expert, the link to the answers of both, side by side: `Compare with M. Oduya`. */
  compareWith(name: string): string;
  /** The number of results of a search: `5 results`. */
  resultCount(count: number): string;
  /** `3 articles`, `1 article`. */
  articleCount(count: number): string;
  /** Says that a word stands nowhere, and which words were searched in its place. */
  searchInstead(typed: string, found: string): string;
  /** Of pages of a list: `Page 2 of 5`. */
  pageOf(number: number, total: number): string;
  /** In a citation of an answer, before the title of the article: `In: Sleep and memory`. */
  inWork(title: string): string;
  /** What an article retells: `A digest of: A. Ray: Why naps? Sleep Journal 7 (2022)`. */
  digestOf(work: string): string;
  /** Whose words and whose views an answer of a digest is: `A. Writer, retelling R. Kessler`. */
  retelling(author: string, expert: string): string;
  /** The same, where no author is known: `R. Kessler, retold`. */
  retold(expert: string): string;
  /** Who asked the questions: `Interview by A. Writer`. */
  interviewBy(names: string): string;
  editedBy(names: string): string;
  /** When the article was last changed: `Updated 1 March 2026`. */
  updatedOn(date: string): string;
  /** `Version 2.1`. */
  version(version: string): string;
  /** In an index, the term to look up instead: `see replay`. */
  see(term: string): string;
  /** A list of names: `A, B and C`. */
  list(names: readonly string[]): string;
  /** A date, given as YYYY-MM-DD: `1 March 2026`. */
  date(iso: string): string;
  // What an e-book says about its accessibility, a sentence each.
  readonly bookAdapts: string;
  readonly picturesAreDescribed: string;
  readonly picturesLackDescription: string;
  readonly pagesAreThoseOfPrint: string;
  /** Name of the e-book's last page: edition, licence, changes. */
  readonly aboutEdition: string;
  /** At the end of the handout and of the e-book: how it was made. */
  readonly colophon: string;
  readonly abstract: string;
  readonly answer: string;
  readonly atAGlance: string;
  /** In the talk, over the table of what each expert says to each question. */
  readonly whoThinksWhat: string;
  /** What screen readers hear in that table where an expert says nothing to a question. */
  readonly noAnswer: string;
  readonly backToShelf: string;
  readonly backToText: string;
  /** In print, after the name of a table that goes on from the page before: `Table 2 (continued)`. */
  readonly continued: string;
  readonly contents: string;
  /** Over the contents that the landing page does not show in “Who thinks what”. */
  readonly alsoInArticle: string;
  /** The link to the pages that list all questions of a long article. */
  readonly allContents: string;
  /** The field that finds an expert among many. */
  readonly findExpert: string;
  /** The choice of a question by whose positions experts are put into groups. */
  readonly groupByPosition: string;
  /** In that choice: no question. */
  readonly notGrouped: string;
  readonly discuss: string;
  /** What an article is that has errors and is built all the same. */
  readonly draft: string;
  readonly ebook: string;
  readonly experts: string;
  readonly handout: string;
  readonly closing: string;
  /** In print, the heading over the addresses of links. */
  readonly links: string;
  readonly next: string;
  readonly notes: string;
  readonly present: string;
  /** Stands by the QR code of the page that votes. */
  readonly voteOnPhone: string;
  /** The title of the page that votes. */
  readonly vote: string;
  /** On a phone while no vote is open. */
  readonly voteWait: string;
  /** On a phone that has voted. */
  readonly voteTaken: string;
  /** On a phone that does not reach the deck. */
  readonly voteLost: string;
  /** A phone that goes from slide to slide. */
  readonly remote: string;
  /** Over the QR code that makes a phone the remote. */
  readonly remoteOnce: string;
  /** To a phone that comes with a code that was used. */
  readonly remoteRefused: string;
  /** The button that ends the use of phones as remotes. */
  readonly remoteEnd: string;
  /** Says that a phone is connected as the remote. */
  readonly remoteSteers: string;
  readonly previous: string;
  readonly print: string;
  readonly questions: string;
  readonly read: string;
  readonly reader: string;
  readonly references: string;
  readonly shelf: string;
  readonly skipToText: string;
  readonly slideHelp: string;
  readonly speakerNotes: string;
  readonly talk: string;
  /** Over a question that a shorter talk leaves out and keeps after its last slide. */
  readonly backup: string;
  /** Sets the counts of a vote to zero. */
  readonly clearCount: string;
  readonly highlightNobody: string;
  /** The name of the bar at the foot of a slide. */
  readonly deckControls: string;
  readonly nextQuestion: string;
  readonly previousQuestion: string;
  readonly firstSlide: string;
  readonly lastSlide: string;
  readonly overview: string;
  readonly goToQuestion: string;
  readonly speakerDesk: string;
  readonly pointer: string;
  readonly pen: string;
  /** Removes what was drawn on the slide with the pen. */
  readonly eraseDrawing: string;
  readonly blackScreen: string;
  readonly whiteScreen: string;
  /** Ends a black or white screen. */
  readonly backToSlide: string;
  readonly highlightExpert: string;
  readonly fullScreen: string;
  /** The heading over all keys of the talk, and the button that opens it. */
  readonly keyboardKeys: string;
  /** A setting of the reader: whether single keys run commands. */
  readonly shortcuts: string;
  /** The groups of keys. */
  readonly keysForSteps: string;
  readonly keysForPlaces: string;
  readonly keysForShowing: string;
  readonly keysForWindows: string;
  /** What is printed on keys. */
  readonly keySpace: string;
  readonly keyPageUp: string;
  readonly keyPageDown: string;
  readonly keyHome: string;
  readonly keyEnd: string;
  readonly keyShift: string;
  readonly keyDelete: string;
  readonly no: string;
  /** Stands before the number of votes. */
  readonly votes: string;
  /** Two rounds of a vote. */
  readonly beforeAnswers: string;
  readonly afterAnswers: string;
  readonly undo: string;
  readonly clearAllVotes: string;
  /** What a letter does in a vote, in the talk's list of keys; the option follows. */
  readonly countVote: string;
  readonly slides: string;
  /** The talk as running text. */
  readonly transcript: string;
  readonly unsure: string;
  readonly yes: string;
  readonly wholeArticle: string;
  readonly allExperts: string;
  readonly byDate: string;
  readonly byTitle: string;
  readonly cite: string;
  readonly close: string;
  /** Makes a figure as large as the screen. */
  readonly enlarge: string;
  /** Show an enlarged figure larger or smaller. */
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** The heading over what was changed in each version of the article. */
  readonly changes: string;
  /** Stands before the languages that the article can also be read in. */
  readonly otherLanguages: string;
  /** The Markdown text that an article is made from. */
  readonly sourceText: string;
  /** Reads the text aloud. */
  readonly listen: string;
  readonly stop: string;
  /** How fast the text is read aloud. */
  readonly slower: string;
  readonly faster: string;
  /** The name of the tools for text that the reader has selected. */
  readonly selectedText: string;
  /** Highlights the selected text. */
  readonly highlightText: string;
  /** Opens the field for a note on the selected text. */
  readonly addNote: string;
  /** The field in which a reader writes a note. */
  readonly myNote: string;
  /** The list of the reader's highlights and notes. */
  readonly myNotes: string;
  /** Copies the selected text with its source. */
  readonly quoteWithSource: string;
  readonly copyLink: string;
  readonly save: string;
  readonly cancel: string;
  readonly edit: string;
  /** Deletes a highlight with its note. */
  readonly remove: string;
  readonly removed: string;
  /** Stands in the list of notes while it is empty. */
  readonly notesHint: string;
  /** Where notes are. */
  readonly notesKept: string;
  /** The groups of the list of notes. */
  readonly notesOnPage: string;
  readonly notesElsewhere: string;
  /** Over notes whose text has gone from the article. */
  readonly notesLost: string;
  /** Saves the notes as a file, and takes them from one. */
  readonly exportNotes: string;
  readonly importNotes: string;
  /** Stands before the number of notes that a file had. */
  readonly imported: string;
  /** Said of a file without notes. */
  readonly notImported: string;
  /** Said when the browser's memory is full or not allowed. */
  readonly notKept: string;
  /** Said when what the browser kept is damaged. */
  readonly notesUnreadable: string;
  /** In front of how many rows of a table a slide leaves out: `Further rows: 84`. */
  readonly furtherRows: string;
  /** The same for lines of code. */
  readonly furtherLines: string;
  /** Under a figure, definition or answer that opens beside a link to it: the link that leads to its place. */
  readonly goThere: string;
  /** In print, what stands for a video: `Video: https://example.org/clip.mp4`. */
  readonly video: string;
  readonly compare: string;
  readonly continueReading: string;
  readonly startReading: string;
  /** How long reading takes, in minutes. */
  readingTime(minutes: number): string;
  readonly copied: string;
  readonly copy: string;
  readonly display: string;
  readonly download: string;
  readonly feed: string;
  readonly filter: string;
  readonly howToCite: string;
  readonly keyPointsOnly: string;
  /** Hides the questions on which all shown experts hold the same position. */
  readonly onlyDifferences: string;
  /** What stands in place of the questions when no position differs. */
  readonly noDifferences: string;
  readonly light: string;
  readonly dark: string;
  readonly likeSystem: string;
  readonly moreResults: string;
  readonly notFound: string;
  readonly permalink: string;
  readonly printInstead: string;
  readonly search: string;
  /** Below an empty search field: how to search. */
  readonly searchHint: string;
  /** Over results that have only some of the words. */
  readonly searchSome: string;
  /** Before words, titles or addresses that are proposed. */
  readonly perhaps: string;
  /** In place of a search that only a server makes possible. */
  readonly searchFromDisk: string;
  readonly searchFailed: string;
  /** Over articles without a date, where others stand under their year. */
  readonly undated: string;
  readonly byTag: string;
  readonly untagged: string;
  /** On a page that leads to another in its place. */
  readonly moved: string;
  readonly sideBySide: string;
  readonly sort: string;
  readonly tags: string;
  readonly textSize: string;
  /** On the speaker's desk: the headings over the pictures of the step that is shown and of the one after it. */
  readonly deskNow: string;
  readonly deskNext: string;
  /** Stands in place of the next step after the last. */
  readonly deskEnd: string;
  readonly deskNoNotes: string;
  /** For a talk that was made without its speaker notes. */
  readonly deskNotesLeftOut: string;
  readonly deskElapsed: string;
  readonly deskClock: string;
  /** The buttons of the timer. */
  readonly deskStart: string;
  readonly deskPause: string;
  readonly deskReset: string;
  /** What a pace or a time is of. */
  readonly deskWholeTalk: string;
  readonly deskThisQuestion: string;
  /** How the talk is against its planned time; `time` is `1:20`. */
  readonly deskOnTime: string;
  deskEarly(time: string): string;
  deskLate(time: string): string;
  /** Time used of the time planned: `1:20 of 3:00`. */
  deskTimeOf(used: string, planned: string): string;
  readonly deskNotPlanned: string;
  /** The buttons for the size of the notes. */
  readonly deskSmaller: string;
  readonly deskLarger: string;
  /** When the deck's window does not answer. */
  readonly deskAway: string;
  /** Said in the deck when the browser does not open a window. */
  readonly deskBlocked: string;
  readonly theme: string;
  readonly contrast: string;
  /** More contrast than usual, and wider spaces than usual: values of the settings above and below. */
  readonly highContrast: string;
  /** The spaces between lines, words and letters. */
  readonly spacing: string;
  readonly normalSpacing: string;
  readonly wideSpacing: string;
  readonly typeface: string;
  readonly sans: string;
  readonly serif: string;
  /** In print: a handout with space to write instead of the answers. */
  readonly worksheet: string;
  /** In print, below the heading of the article at a glance. */
  readonly glanceLine: string;
  /** In print: a page for each question with cues, lines for notes and a summary. */
  readonly cornell: string;
  /** In print: the key points with gaps in place of some words. */
  readonly cloze: string;
  /** On the last page of a worksheet. */
  readonly answerKey: string;
  /** Over the words that are missing in a text with gaps, in the order of the alphabet. */
  readonly wordsToFillIn: string;
  /** The two ends of a row of boxes beside a position. */
  readonly disagree: string;
  readonly agree: string;
  /** Over the space for what a reader sums up. */
  readonly summary: string;
  /** Over the column that says what the notes beside it are about. */
  readonly cues: string;
  /** Before the lines on which a reader writes their name and the date. */
  readonly personName: string;
  readonly dateToFill: string;
  /** What an article is, by its `kind`; the word for a list of questions and answers is `faq`. */
  readonly digest: string;
  readonly interview: string;
  readonly roundtable: string;
  readonly faq: string;
  readonly studyGuide: string;
  readonly license: string;
  /** What stands over a callout of each kind. */
  readonly calloutNote: string;
  readonly calloutTip: string;
  readonly calloutImportant: string;
  readonly calloutWarning: string;
  readonly calloutCaution: string;
  /** The state of an item of a task list, for those who do not see its box. */
  readonly taskDone: string;
  readonly taskOpen: string;
}
