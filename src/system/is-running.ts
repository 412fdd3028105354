/** Whether a process runs, whoever started it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // 0 is no signal: it only asks
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
