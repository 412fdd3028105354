import { spawn } from "node:child_process";
import { addProcessorTimes, memoryOfTree } from "./memory.mjs";

const LOOK_EVERY = 250; // ms

/**
 * Runs a command to its end: wall time in ms from start to exit, processor time in ms and peak
 * memory in MB of all its processes, and what it wrote. Throws when it fails or takes longer than `limit` ms.
 */
export async function run([command, ...args], { cwd, env = {}, limit }) {
  const start = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  let peak = 0;
  const times = new Map();
  const looking = setInterval(() => {
    peak = Math.max(peak, memoryOfTree(child.pid));
    addProcessorTimes(child.pid, times);
  }, LOOK_EVERY);
  // Its own group: a tool that hangs leaves no browser behind.
  const stop = setTimeout(() => process.kill(-child.pid, "SIGKILL"), limit);
  const status = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(looking);
  clearTimeout(stop);
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args[0]} failed (${status}) after ${Math.round(ms)} ms:\n${output.slice(-2000)}`);
  const cpu = [...times.values()].reduce((sum, each) => sum + each, 0);
  return { ms, cpu, peak, output };
}
