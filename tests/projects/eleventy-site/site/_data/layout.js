// A layout for every page of the site.
export default "page.njk";
