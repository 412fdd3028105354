/** Bibliographies and styles for the golden cases of citations, each with what is hard or wrong about it. */
export const BESIDE_BIBLIOGRAPHIES: Readonly<Record<string, string>> = {
  "faulty.bib": `% A comment with an @ and a { brace.
@string{js = {Journal of Sleep}}
@article{good2020, author = {Good, Ann}, title = {A sound entry}, journal = js, year = 2020}

@article{broken2020,
  author = {Broken, Bob},
  title = {A brace is missing,
  year = 2020
}
@article{comma2020, author = {Comma, Cora} title = {No comma}, year = 2020}
@book{good2020, author = {Twice, Tom}, title = {The key is taken}, year = 2021}
@book{, author = {Nobody}, title = {No key}, year = 2021}
@misc{bare2020}
@misc{empty2020, note = {Neither author nor title}}
@book{after2020, author = {After, Al}, title = {Still read}, publisher = {P}, year = 2020}
`,
  "hard.bib": String.raw`@article{others, author = {G{\"o}del, Kurt and Lind, Eva and others}, title = {{{NASA}} and \textsc{esa} in {\emph{space}}}, journal = {Acta}, year = 2020, month = may, pages = {1--9}, doi = {10.1000/xyz<1>}}
@book{marks, author = {{World Health Organization}}, title = {H\textsubscript{2}O, $x^2$ and <i>E. coli</i> \& <sc>dna</sc> <script>alert(1)</script>}, publisher = {WHO}, year = {2020/2021}}
@online{site, author = {de la Cruz, Ana}, title = {A page}, url = {https://example.org/a_b?c="d"}, urldate = {2024-02-03}, date = {2023-12}}
@misc{undated, author = {Old, Olga}, title = {Found in a drawer}, year = {n.d.}, url = {javascript:alert(1)}}
@collection{whole, editor = {Ed, Ira}, title = {The whole}, publisher = {Press}, year = 1999}
@incollection{part, author = {Par, Tim}, title = {A part}, pages = {3--7}, crossref = {whole}}
`,
  "zotero.json": `[{ "id": "json2001", "type": "book", "title": "From Zotero", "author": [{ "family": "Json", "given": "J." }], "issued": { "date-parts": [[2001]] } },
 { "type": "book", "title": "No id" }]
`,
  "works.yaml": `references:
  - id: yaml2002
    type: article-journal
    title: From *Pandoc*
    author:
      - Yaml, Yara
    issued: 2002-05
    container-title: Notes
`,
  "odd.yaml": `- { id: "https://example.org/a;b", type: webpage, title: Address as key, author: Web, issued: 2001 }
- { id: "müller_2020:a-b", type: book, title: Umlaut, author: "Müller, Uwe", issued: 2020 }
- { id: 10.1000/x.y, type: book, title: DOI as key, author: "Doi, Dora", issued: 2010 }
`,
  "works.ris": `TY  - JOUR
ID  - ris2003
AU  - Ris, Rita
TI  - From a database
JO  - Records
PY  - 2003
ER  -

`,
  "plain.txt": "These are the works that I read.\n",
  "dependent.csl": `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Journal of Naps</title><link href="http://www.zotero.org/styles/vancouver" rel="independent-parent"/></info></style>`,
  "orphan.csl": `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Orphan</title><link href="http://www.zotero.org/styles/nature" rel="independent-parent"/></info></style>`,
  "old.csl": `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en"><citation><layout/></citation></style>`,
  "page.csl": "<!DOCTYPE html><html><body>Not found</body></html>",
  "listless.csl": `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Listless</title></info><citation><layout prefix="[" suffix="]"><text variable="title"/></layout></citation></style>`,
  "names.csl": `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Names</title></info><citation><layout prefix="(" suffix=")"><group delimiter=" "><names variable="author"><name form="short"/></names><text variable="locator"/></group></layout></citation><bibliography><layout><text variable="title"/></layout></bibliography></style>`,
  "macro.csl": `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Macro</title></info><citation><layout><text macro="gone"/></layout></citation></style>`,
};
