import { spawn } from "node:child_process";

/**
 * Starts a command of Triptych that serves, and waits until it says where. `command` is the path of its
 * script. Gives the address, the id of the process, and a way to end it. Rejects when it ends before.
 */
export async function startServer(command, args, cwd) {
  const server = spawn(process.execPath, [command, ...args], { cwd });
  let said = "";
  const address = await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      const found = /open (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", () => reject(new Error(`${args[0]} ended: ${said}`)));
  });
  return { address, pid: server.pid, end: () => new Promise((done) => server.once("exit", done).kill()) };
}
