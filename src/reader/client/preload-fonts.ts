// Stands inside of each page, so that its fonts are on their way while the style sheet is. It is no plain
// link, because browsers report one as an error in a page from disk, where fonts need no loading ahead.
// It is short, because all pages have it.
if (/^h/.test(location.protocol))
  document.head.insertAdjacentHTML(
    "beforeend",
    document.currentScript!.dataset.fonts!.replace(
      /\S+ ?/g,
      "<link rel=preload as=font crossorigin href=$&>",
    ),
  );
