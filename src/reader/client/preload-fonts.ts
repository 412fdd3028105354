// Stands inside of each page, so that its fonts are on their way while the style sheet is. It is no plain
// link, because browsers report one as an error in a page from disk, where fonts need no loading ahead.
const { fonts = "" } = document.currentScript!.dataset;
if (/^http/.test(location.protocol))
  for (const href of fonts.split(" ")) {
    const link = document.createElement("link");
    document.head.append(
      Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous", href }),
    );
  }
