// Node 20 does not hand the loader of TypeScript on to threads, so each registers it.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
