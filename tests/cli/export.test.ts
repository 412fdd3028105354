import { expect, it } from "vitest";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";
import { runHere } from "../helpers/run-here.ts";

const GOOD = "---\ntitle: Naps\n---\n\n## Why naps?\n\n**Rest.** They help.\n";

it("writes a file into this folder, over no other unless it is told to", async () => {
  const folder = folderWith({ "texts/naps.md": GOOD });
  const args = ["export", "texts/naps.md", "--to", "anki"];
  expect(await runHere(args, folder)).toMatchObject({ status: 0, stdout: "naps.anki.txt is written\n" });
  expect(textOf(folder, "naps.anki.txt")).toContain("<li>Rest.</li>");
  expect(await runHere(args, folder)).toMatchObject({
    status: 2,
    stderr: "triptych: “naps.anki.txt” is there already: name another with -o, or give --force\n",
  });
  expect((await runHere([...args, "--force"], folder)).status).toBe(0);
  expect((await runHere([...args, "-o", "out/cards.txt"], folder)).stdout).toBe("out/cards.txt is written\n");
});

it("writes a Word file, and says what it does not hold", () => {
  const folder = folderWith({ "naps.md": `${GOOD}\n::: notes\nSay it.\n:::\n` });
  const { status, stdout } = triptych(["export", "naps.md", "--to", "docx"], folder);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: "naps.docx is written\nleft out: the speaker notes\n",
  });
});

it("exports no article with errors, and knows its formats", async () => {
  const folder = folderWith({ "naps.md": `${GOOD}\n[gone](#gone)\n` });
  const failed = await runHere(["export", "naps.md", "--to", "jats"], folder);
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain("link/target-missing");
  expect((await runHere(["export", "naps.md", "--to", "pdf"], folder)).status).toBe(2);
  expect((await runHere(["export", "naps.md"], folder)).status).toBe(2);
  expect(filesIn(folder)).toEqual(["naps.md"]);
});
