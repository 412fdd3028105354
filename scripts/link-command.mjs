// Puts `triptych` into node_modules/.bin of this checkout, so that `npx triptych` finds it there.
// npm links the commands of dependencies but not those of the package that is being worked on.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");
const command = join(root, "dist", "cli", "main.js");

mkdirSync(bin, { recursive: true });
chmodSync(command, 0o755);
if (process.platform === "win32") {
  writeFileSync(join(bin, "triptych.cmd"), '@node "%~dp0\\..\\..\\dist\\cli\\main.js" %*\r\n');
} else {
  rmSync(join(bin, "triptych"), { force: true });
  symlinkSync(join("..", "..", "dist", "cli", "main.js"), join(bin, "triptych"));
}
