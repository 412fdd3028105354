/**
 * Eleventy puts a hook into Node's module loader, so that changed templates are loaded anew; from
 * then on every import takes a way through another thread. Our only template is in memory. Has to
 * be imported before Eleventy.
 */
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";
