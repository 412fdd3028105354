// A browser with one fault: node faulty-browser.mjs FAULT REAL-BROWSER FLAGS… It starts the real
// browser, stands between it and us, and passes on what both say until the fault comes.
import { spawn } from "node:child_process";
import { writeSync } from "node:fs";
import { Socket } from "node:net";

const [fault, real, ...flags] = process.argv.slice(2);
const fromUs = new Socket({ fd: 3, writable: false });
// It ends with whoever started it, as a browser does.
fromUs.on("close", () => process.exit());

if (fault === "is silent") fromUs.resume();
else if (fault === "talks nonsense") fromUs.on("data", () => writeSync(4, "no JSON\0"));
else standBetween(spawn(real, flags, { stdio: ["ignore", "ignore", "inherit", "pipe", "pipe"] }));

function standBetween(browser) {
  const [, , , commands, answers] = browser.stdio;
  browser.on("exit", () => process.exit());
  commands.on("error", () => undefined);
  fromUs.on(
    "data",
    messages((text) => {
      const isPrint = text.includes('"Page.printToPDF"');
      if (isPrint && fault === "crashes in print") browser.kill("SIGKILL");
      if (isPrint && fault === "stops in print") browser.kill("SIGSTOP");
      const isCrash = isPrint && fault === "loses its page in print";
      commands.write(`${isCrash ? text.replace('"Page.printToPDF"', '"Page.crash"') : text}\0`);
    }),
  );
  answers.on(
    "data",
    messages((text) => writeAll(`${changed(text)}\0`)),
  );
}

function changed(text) {
  if (fault === "is old") return text.replace(/(Chrome\/)\d+/, "$190");
  const message = JSON.parse(text);
  if (message.result?.eof === undefined || !fault.endsWith("PDF")) return text;
  const { data } = message.result;
  message.result.data = fault === "prints no PDF" ? "" : data.slice(0, 4 * Math.floor(data.length / 8));
  return JSON.stringify(message);
}

/** Cuts a stream into messages, which end with a zero byte. */
function messages(hear) {
  let begun = Buffer.alloc(0);
  return (chunk) => {
    begun = Buffer.concat([begun, chunk]);
    for (let end = begun.indexOf(0); end >= 0; end = begun.indexOf(0)) {
      hear(begun.subarray(0, end).toString());
      begun = begun.subarray(end + 1);
    }
  };
}

/** The pipe may be full. */
function writeAll(text) {
  for (let bytes = Buffer.from(text); bytes.length > 0; ) {
    try {
      bytes = bytes.subarray(writeSync(4, bytes));
    } catch (error) {
      if (error.code !== "EAGAIN") process.exit();
    }
  }
}
