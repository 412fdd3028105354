// Loaded before the command (`--import`): makes calls of node:fs fail, or kills the process at one of them.
// Only changes below the folder FAULT_IN count. FAULT says what happens at the n-th of them:
//   count      at the end, the number of calls is written to the file FAULT_LOG, a name a line
//   kill:n     the process is killed before call n
//   half:n     the process is killed in call n: a file is half written
//   ENOSPC:n   from call n on, every call that needs space fails, the first after half of the file is written
//   EACCES:n   call n fails
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const NEED_SPACE = ["writeFileSync", "copyFileSync", "mkdirSync", "linkSync", "symlinkSync", "cpSync"];
const OTHERS = ["renameSync", "rmSync", "rmdirSync", "unlinkSync", "chmodSync", "chownSync"];
const [what, number] = (process.env.FAULT ?? "").split(":");
const folder = process.env.FAULT_IN;
const calls = [];
const real = { ...fs };

function failure(code, name, path) {
  return Object.assign(new Error(`${code}: fault, ${name} '${path}'`), { code, syscall: name, path });
}

for (const name of [...NEED_SPACE, ...OTHERS]) {
  fs[name] = (path, ...rest) => {
    const target = name === "linkSync" || name === "copyFileSync" || name === "renameSync" ? rest[0] : path;
    if (![path, target].some((each) => String(each).startsWith(folder))) return real[name](path, ...rest);
    calls.push(`${name} ${target}`);
    const isDue = calls.length === Number(number);
    const halve = () => {
      if (name === "writeFileSync") real[name](path, rest[0].slice(0, rest[0].length / 2), ...rest.slice(1));
    };
    if (isDue && what === "half") halve();
    if (isDue && (what === "kill" || what === "half")) process.kill(process.pid, "SIGKILL");
    if (what === "ENOSPC" && calls.length >= Number(number) && NEED_SPACE.includes(name)) {
      if (isDue) halve();
      throw failure("ENOSPC", name, target);
    }
    if (isDue && what === "EACCES") throw failure("EACCES", name, target);
    return real[name](path, ...rest);
  };
}
syncBuiltinESMExports();
if (what === "count") process.on("exit", () => real.writeFileSync(process.env.FAULT_LOG, calls.join("\n")));
