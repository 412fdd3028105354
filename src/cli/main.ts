#!/usr/bin/env node
import { allowClosedOutput } from "./closed-output.ts";
import { commandOf } from "./command.ts";

const command = commandOf(process.argv);
allowClosedOutput();
// What fails apart from the command, for example while it answers a request.
process.on("uncaughtException", (error) => process.exit(command.failed(error)));
process.exitCode = await command.run();
