import { Argument, Command, Option } from "commander";
import { version } from "../assets/version.ts";
import { visibleLines } from "../diagnostics/visible.ts";
import { IMPORTERS } from "../import/importers.ts";
import { OUTPUTS, optionsOf } from "../site/outputs.ts";
import { SHELLS } from "./completion/shells.ts";
import {
  addOptions,
  all,
  chromium,
  force,
  format,
  only,
  output,
  outputOf,
  port,
  SHARDS,
  settingsIn,
  shard,
  silence,
  to,
} from "./options.ts";
import { printSchema, SCHEMAS } from "./schema.ts";

/** What outputs add to the commands that make them, and to the one that only checks. */
const MAKING = optionsOf(OUTPUTS);
const INSPECTING = OUTPUTS.flatMap(({ inspect }) => (inspect ? [inspect.option] : []));

/** Takes the exit code of a command that is done. */
type Done = (exitCode: number) => void;

/** Every command, in the order of the help. */
const COMMANDS: readonly ((program: Command, done: Done) => void)[] = [
  addBuild,
  addJoin,
  addServe,
  addPresent,
  addCheck,
  addExport,
  addNew,
  addImport,
  addTheme,
  addSchema,
  addCompletion,
];

/** The command line: its commands and their options. Each command's code is loaded when it is called, to be quick. */
export function createProgram(done: Done): Command {
  const program = new Command("triptych")
    .description(`One Markdown article of questions and answers becomes ${listed()}.`)
    .version(version(), "-V, --version", "say which version this is")
    .option("--trace", "show where in the program an error came from")
    .helpOption("-h, --help", "say what there is to give")
    .addHelpText("after", "\nExit codes: 0 all is well, 1 an article has errors, 2 the call or the machine.")
    .showSuggestionAfterError()
    .configureOutput({ writeErr: (text) => void process.stderr.write(visibleLines(text)) })
    .exitOverride();
  for (const add of COMMANDS) add(program, done);
  return program;
}

function addBuild(program: Command, done: Done): void {
  const build = program
    .command("build")
    .description("build articles, or all articles in folders")
    .addArgument(sources())
    .addOption(output)
    .addOption(force)
    .addOption(only);
  addOptions(build, MAKING)
    .addOption(chromium)
    .addOption(silence)
    .addOption(format)
    .addOption(all)
    .option("--draft", "also build articles with errors, with a mark at each place")
    .option("--no-cache", "do not use what earlier builds left in the cache")
    .option("--times", "say how long each stage took")
    .addOption(shard)
    .action(async (sources, options) => {
      const isNamed = build.getOptionValueSource("output") !== "default";
      const given = isNamed ? options : { ...options, output: outputOf(options.shard) };
      done(await (await import("./build.ts")).build(sources, given, settingsIn(options, MAKING)));
    });
}

function addJoin(program: Command, done: Done): void {
  program
    .command("join")
    .description("make one site of the shards that builds with --shard wrote, without reading articles")
    .argument("[folders...]", "folders of shards, or folders with such folders in them", [SHARDS])
    .addOption(output)
    .addOption(force)
    .action(async (folders, options) => done(await (await import("./join.ts")).joinSite(folders, options)));
}

function addServe(program: Command, done: Done): void {
  const serve = program
    .command("serve")
    .description("show the outputs while you write, made again on every save")
    .addArgument(sources())
    .addOption(output)
    .addOption(force)
    .addOption(only)
    .addOption(port)
    .option("--open", "open it in the browser")
    .option("--host", "let other machines in this network look on, such as a phone, with a secret address");
  addOptions(serve, MAKING)
    .addOption(chromium)
    .addOption(silence)
    .addOption(all)
    .action(async (sources, options) =>
      done(await (await import("./serve.ts")).serve(sources, options, settingsIn(options, MAKING))),
    );
}

function addPresent(program: Command, done: Done): void {
  program
    .command("present")
    .description("show a talk, with a phone as the remote and votes by the audience’s phones")
    .addArgument(new Argument("<article>", "the article, or a folder with one article"))
    .addOption(port)
    .option("--no-open", "do not open the talk in the browser")
    .option("--host [address]", "let phones in this network come, at this address of this machine")
    .option("--export <path>", "write the counts of the votes to this file (CSV)")
    .option("--force", "replace the file with the counts")
    .option("--draft", "also show an article with errors, with a mark at each place")
    .addOption(only)
    .addOption(chromium)
    .addOption(silence)
    .addOption(all)
    .action(async (article, options) => done(await (await import("./present.ts")).present(article, options)));
}

function addCheck(program: Command, done: Done): void {
  const check = program
    .command("check")
    .description("say what is wrong with articles, or with all articles in folders")
    .addArgument(sources());
  addOptions(check, INSPECTING)
    .addOption(chromium)
    .addOption(silence)
    .addOption(format)
    .addOption(all)
    .action(async (sources, options) =>
      done(await (await import("./check.ts")).check(sources, options, settingsIn(options, INSPECTING))),
    );
}

function addExport(program: Command, done: Done): void {
  program
    .command("export")
    .description("write an article in another format: Word, JATS, Markdown for Pandoc, cards, its works")
    .addArgument(new Argument("<article>", "the article, or a folder with one article"))
    .addOption(to)
    .option("-o, --output <path>", "the file; without it, one in this folder")
    .option("--force", "replace the file if it is there")
    .action(async (article, options) =>
      done(await (await import("./export.ts")).exportArticle(article, options)),
    );
}

function addNew(program: Command, done: Done): void {
  program
    .command("new")
    .description("write a small article to start from; asks for what is not given")
    .argument("[name]", "the file, or with --site the folder")
    .option("--title <text>", "its title")
    .option("--expert <expert>", "who answers: “RK: R. Kessler”; may be given several times", collected)
    .option("--question <text>", "what is asked; may be given several times", collected)
    .option("--lang <tag>", "the language of the article", "en")
    .option("--site", "make a folder for a site: Eleventy, a theme, a workflow that publishes it")
    .action(async (name, options) =>
      done(await (await import("./new/start-new.ts")).startNew(name, options)),
    );
}

function addImport(program: Command, done: Done): void {
  program
    .command("import")
    .description("make an article of texts in another shape, and say what was understood")
    .argument("<files...>", "the files, or a folder of them")
    .option("-o, --output <path>", "the article to write; it is never overwritten")
    .addOption(new Option("--from <kind>", "what the files are").choices(IMPORTERS.map(({ name }) => name)))
    .option("--interactive", "ask about what is doubtful")
    .option("--media <address>", "the recording of a transcript: its address, or its path beside the article")
    .addOption(all)
    .action(async (files, options) =>
      done(await (await import("./import/import.ts")).importFiles(files, options)),
    );
}

function addTheme(program: Command, done: Done): void {
  program
    .command("theme")
    .description("write a theme.css with every colour and font, to change")
    .argument("[folder]", "the folder that the articles are in", ".")
    .action(async (folder) => done((await import("./theme.ts")).startTheme(folder)));
}

function addSchema(program: Command, done: Done): void {
  program
    .command("schema")
    .description("print the JSON Schema of an article’s front matter or of triptych.yaml, for editors")
    .addArgument(new Argument("[file]", "which of the two").choices(SCHEMAS).default("article"))
    .action((kind) => done(printSchema(kind)));
}

function addCompletion(program: Command, done: Done): void {
  program
    .command("completion")
    .description("print a script that completes what you type, for your shell")
    .addArgument(new Argument("<shell>", "your shell").choices(SHELLS))
    .action(async (shell) =>
      done((await import("./completion/print-completion.ts")).printCompletion(shell, program)),
    );
}

/** Adds a value to those that an option was given before. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function sources(): Argument {
  return new Argument("[sources...]", "articles, or folders with articles; without any, this folder");
}

function listed(): string {
  return new Intl.ListFormat("en").format(
    OUTPUTS.map(({ name }) => `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`),
  );
}
