/** One of several pages, counted from 0: the first is the file itself, the others are in a folder of its name. */
export function nthFile(file: string, page: number): string {
  return page === 0 ? file : `${file.replace(/\.html$/, "")}/${page + 1}.html`;
}
