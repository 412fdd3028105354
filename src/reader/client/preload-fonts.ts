// Stands inside of each page, so that its fonts are on their way while the style sheet is. It is no plain
// link, because browsers report one as an error in a page from disk, where fonts need no loading ahead.
if (location.protocol.startsWith("http"))
  for (const href of document.currentScript!.dataset.fonts!.split(" "))
    document.head.append(
      Object.assign(document.createElement("link"), { rel: "preload", as: "font", crossOrigin: "", href }),
    );
